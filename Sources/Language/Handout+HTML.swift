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
    \(Self.sheet)
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
    <div>
    <section aria-labelledby="stop"><h2 id="stop">Stop at once for</h2>
    <ul class="signals">
    \(signals.map { "<li><strong>\(Self.escaped($0.name.capitalised)).</strong> \(Self.escaped($0.says))</li>" }
      .joined(separator: "\n"))
    </ul>
    </section>
    <section aria-labelledby="chain"><h2 id="chain">The chain</h2>
    \(ChainPicture(base, plan).figure)
    </section>
    </div>
    </div>
    <section aria-labelledby="steps"><h2 id="steps">The exercises, in their order</h2>
    <ol class="steps">
    \(entries.map(item).joined(separator: "\n"))
    </ol>
    </section>
    \(calendar)
    <section class="whole" aria-labelledby="why"><h2 id="why">Why this order</h2>
    <ol class="columns">
    \(reasons.map { "<li>\(Self.escaped($0.text)) <cite>[\(Self.escaped($0.sources))]</cite></li>" }
      .joined(separator: "\n"))
    </ol>
    </section>
    <section class="whole" aria-labelledby="sources"><h2 id="sources">Sources</h2>
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
      <p class="dose">\(Self.escaped(entry.technique.capitalised)): <b>\(Self.escaped(entry.dose))</b></p>\(details)\(reason)</li>
      """
  }

  /// A box for every day until it is time to look again, for a pen.
  private var calendar: String {
    let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let weeks = (1...max(1, PlanWords(writer).weeksToReassess)).map { week in
      "<tr><th scope=\"row\">Week \(week)</th>\(String(repeating: "<td></td>", count: days.count))</tr>"
    }
    return """
      <section class="pen whole" aria-labelledby="days"><h2 id="days">Days done</h2>
      <table>
      <thead><tr><td></td>\(days.map { "<th scope=\"col\">\($0)</th>" }.joined())</tr></thead>
      <tbody>
      \(weeks.joined(separator: "\n"))
      </tbody>
      </table>
      <p>\(Self.escaped(PlanWords(writer).rhythm))</p>
      </section>
      """
  }

  /// Text that stands for itself in HTML.
  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
