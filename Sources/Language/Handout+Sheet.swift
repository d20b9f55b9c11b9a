extension Handout {
  /// How the page looks, on a screen and on paper.
  static let sheet = """
    :root { color: #1a1a1a; background: #fff; font: 16px/1.45 "Helvetica Neue", Arial, sans-serif; }
    body { max-width: 60rem; margin: 0 auto; padding: 1rem; }
    h1 { font-size: 1.6rem; margin: 0; } h2 { font-size: 1.15rem; margin: 1.2rem 0 .4rem; border-bottom: 2px solid #444; }
    h3 { font-size: 1rem; margin: 0; } p { margin: .2rem 0; }
    .warning { border: 2px solid #8a1c00; padding: .4rem .6rem; }
    .steps { list-style: none; margin: 0; padding: 0; columns: 22rem 2; column-gap: 1.2rem; }
    .steps li { break-inside: avoid; border-left: 6px solid #555; padding: .1rem 0 .3rem .6rem; margin: 0 0 .6rem; }
    .steps li.release { border-left: 6px double #a33b00; } .steps li.lengthen { border-left: 6px dashed #5a4a00; }
    .steps li.activate { border-left: 6px dotted #004f9e; } .steps li.integrate { border-left: 6px solid #1a1a1a; }
    input { width: 1.1rem; height: 1.1rem; margin: 0 .4rem 0 0; vertical-align: -.15rem; }
    .why { font-style: italic; } cite { font-style: normal; color: #444; } .small { font-size: .85rem; }
    .columns { columns: 22rem 2; column-gap: 1.6rem; } .columns li { break-inside: avoid; margin-bottom: .2rem; }
    .columns { padding-left: 1.6rem; margin: .2rem 0; }
    .pictures { display: grid; gap: 0 1.6rem; grid-template-columns: repeat(auto-fit, minmax(24rem, 1fr)); }
    figure { margin: 0; } svg { max-width: 100%; height: auto; } figcaption { font-size: .9rem; }
    .signals { padding-left: 1.2rem; margin: .2rem 0; } .signals li { margin-bottom: .2rem; }
    table { border-collapse: collapse; } th { font-weight: normal; padding: 0 .4rem; } tbody td { width: 2.6rem; height: 1.5rem; }
    td { border: 1px solid #444; } thead td { border: 0; }
    @page { margin: 10mm; }
    @media screen { .pen { display: none; } }
    @media print {
      :root { font-size: 10.4px; line-height: 1.25; } body { max-width: none; padding: 0; }
      .steps, .columns { columns: 2; } .steps li { margin-bottom: .4rem; } h2 { margin: .5rem 0 .2rem; }
      .pictures { grid-template-columns: 1fr 1fr; } p { margin: .1rem 0; }
      h2 { break-after: avoid; } .whole { break-inside: avoid; }
    }
    """
}
