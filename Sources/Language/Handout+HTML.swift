import Inquiry
import Knowledge

extension Handout {
  /// As one page of HTML that needs nothing beside itself, no script, no font, no image.
  public var html: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(title)</title>
    <style>
    \(Self.style)
    </style>
    </head>
    <body>
    <header>
    <h1>\(title)</h1>
    <p>\(Self.escaped(lead))</p>
    <p class="warning"><strong>\(Self.escaped(warning))</strong></p>
    </header>
    <main>
    <div class="pictures">
    <section aria-labelledby="map"><h2 id="map">Where</h2>
    \(BodyMap(base, plan).figure)
    </section>
    <section aria-labelledby="chain"><h2 id="chain">The chain</h2>
    \(ChainPicture(base, plan).figure)
    </section>
    </div>
    <section aria-labelledby="steps"><h2 id="steps">The exercises, in their order</h2>
    <ol class="steps">
    \(entries.map(item).joined(separator: "\n"))
    </ol>
    </section>
    <section aria-labelledby="stop"><h2 id="stop">Stop at once for</h2>
    <ul class="columns">
    \(signals.map { "<li><strong>\(Self.escaped($0.name.capitalised)).</strong> \(Self.escaped($0.says))</li>" }
      .joined(separator: "\n"))
    </ul>
    </section>
    <section aria-labelledby="why"><h2 id="why">Why this order</h2>
    <ol class="columns">
    \(reasons.map { "<li>\(Self.escaped($0.text)) <cite>[\(Self.escaped($0.sources))]</cite></li>" }
      .joined(separator: "\n"))
    </ol>
    </section>
    <section aria-labelledby="sources"><h2 id="sources">Sources</h2>
    <ul class="columns small">
    \(sources.map { "<li>\(Self.escaped($0.stopped))</li>" }.joined(separator: "\n"))
    </ul>
    </section>
    </main>
    </body>
    </html>

    """
  }

  private func item(_ entry: Entry) -> String {
    let details = entry.details.map { "<p><b>\($0.label):</b> \(Self.escaped($0.text))</p>" }.joined()
    let reason = entry.reason.isEmpty ? "" : "<p class=\"why\"><b>Why here:</b> \(Self.escaped(entry.reason))</p>"
    return """
      <li class="\(entry.phase.rawValue)"><h3><input type="checkbox" id="step-\(entry.number)">\
      <label for="step-\(entry.number)">\(entry.number). \(Self.escaped(entry.title))</label></h3>
      <p class="dose"><span class="phase">\(entry.phase.rawValue)</span> \
      \(Self.escaped(entry.technique.capitalised)): <b>\(Self.escaped(entry.dose))</b></p>\(details)\(reason)</li>
      """
  }

  /// Text that stands for itself in HTML.
  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }

  private static let style = """
    :root { color: #1a1a1a; background: #fff; font: 16px/1.45 "Helvetica Neue", Arial, sans-serif; }
    body { max-width: 60rem; margin: 0 auto; padding: 1rem; }
    h1 { font-size: 1.6rem; margin: 0; } h2 { font-size: 1.15rem; margin: 1.2rem 0 .4rem; border-bottom: 2px solid #444; }
    h3 { font-size: 1rem; margin: 0; } p { margin: .2rem 0; }
    .warning { border: 2px solid #8a1c00; padding: .4rem .6rem; }
    .steps { list-style: none; margin: 0; padding: 0; columns: 22rem 2; column-gap: 1.2rem; }
    .steps li { break-inside: avoid; border-left: 6px solid #555; padding: .1rem 0 .3rem .6rem; margin: 0 0 .6rem; }
    .steps li.release { border-left: 6px double #a33b00; } .steps li.lengthen { border-left: 6px dashed #5a4a00; }
    .steps li.activate { border-left: 6px dotted #004f9e; } .steps li.integrate { border-left: 6px solid #1a1a1a; }
    .phase { border: 1px solid #444; border-radius: .3rem; padding: 0 .3rem; font-size: .85em; }
    input { width: 1.1rem; height: 1.1rem; margin: 0 .4rem 0 0; vertical-align: -.15rem; }
    .why { font-style: italic; } cite { font-style: normal; color: #444; } .small { font-size: .85rem; }
    .columns { columns: 22rem 2; column-gap: 1.6rem; } .columns li { break-inside: avoid; margin-bottom: .2rem; }
    .columns { padding-left: 1.6rem; margin: .2rem 0; }
    .pictures { display: grid; gap: 0 1.6rem; grid-template-columns: repeat(auto-fit, minmax(24rem, 1fr)); }
    figure { margin: 0; } svg { max-width: 100%; height: auto; } figcaption { font-size: .9rem; }
    @page { margin: 10mm; }
    @media print {
      :root { font-size: 10.4px; line-height: 1.25; } body { max-width: none; padding: 0; }
      .steps, .columns { columns: 2; } .steps li { margin-bottom: .4rem; } h2 { margin: .5rem 0 .2rem; }
      .pictures { grid-template-columns: 1fr 1fr; } p { margin: .1rem 0; }
    }
    """
}
