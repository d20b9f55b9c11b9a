import Dialogue
import Foundation
import Testing

/// The page to keep can be read by everybody: by its colours, without them, on paper, and by a screen reader.
struct HandoutTests {
  private let page: String
  /// The page without the patterns that shapes are filled with.
  private let plain: String

  init() throws {
    page = try #require(Hearing.last("plan lordosis", "export").document?.text)
    plain = page.replacing(/(?s)<defs>.*?<\/defs>/, with: "")
  }

  @Test func `every text stands out from every ground by 4,5 to 1 or more`() {
    let texts = plain.matches(of: /[{;]\s*(?:color|fill):\s*(#[0-9a-fA-F]+)/).compactMap { Colour($0.1) }
    let grounds =
      plain.matches(of: /background(?:-color)?:\s*(#[0-9a-fA-F]+)/).compactMap { Colour($0.1) }
      + plain.matches(of: /<rect [^>]*fill="(#[0-9a-fA-F]+)"/).compactMap { Colour($0.1) }
    #expect(Set(texts).count >= 2 && !grounds.isEmpty)
    for text in Set(texts) {
      for ground in Set(grounds) { #expect(text.contrast(to: ground) >= 4.5) }
    }
    // A colour that is given otherwise would not have been looked at.
    #expect(!page.contains("rgb(") && !page.contains("hsl(") && !page.contains("opacity") && !page.contains("style=\""))
    #expect(plain.matches(of: /<text [^>]*fill=/).isEmpty)
  }

  @Test func `what is no text but tells something stands out by 3 to 1 or more`() throws {
    let paper = try #require(Colour("#fff"))
    let borders = plain.matches(of: /border[a-z-]*:[^;}]*(#[0-9a-fA-F]+)/).compactMap { Colour($0.1) }
    #expect(borders.count >= 5)
    for border in borders { #expect(border.contrast(to: paper) >= 3) }
    for pattern in try patterns() { #expect(pattern.ink.contrast(to: pattern.ground) >= 3) }
  }

  @Test func `release, activate and stretch differ by their patterns, not by colour alone`() throws {
    let patterns = try patterns()
    #expect(patterns.map(\.id) == ["release", "activate", "lengthen"])
    #expect(Set(patterns.map(\.shape)).count == 3)
    // Every muscle that is marked is filled with a pattern, and each pattern used is in the legend, with its word.
    let figure = try #require(page.firstMatch(of: /(?s)<figure class="map">.*?<\/figure>/)).0
    let fills = Set(figure.matches(of: /<path [^>]*fill="([^"]+)"/).map { String($0.1) })
    #expect(fills == ["#f4f1ec", "none", "url(#release)", "url(#activate)", "url(#lengthen)"])
    for (pattern, word) in zip(patterns, ["release", "activate", "stretch only"]) {
      #expect(figure.contains("fill=\"url(#\(pattern.id))\" stroke=\""))
      #expect(figure.contains(">\(word)</text>"))
    }
    // So do the edges of the exercises.
    let edges = plain.matches(of: /li\.[a-z]+ { border-left: 6px ([a-z]+)/).map { String($0.1) }
    #expect(Set(edges).count == 4)
  }

  @Test(arguments: Colour.views.map(\.name))
  func `release and activate are told apart by their tone too, whoever looks`(view: String) throws {
    let rows = try #require(Colour.views.first { $0.name == view }?.rows)
    let patterns = try patterns()
    let tones = patterns.map { $0.ground.seen(by: rows).mixed(with: $0.ink.seen(by: rows), share: $0.share) }
    #expect(tones[0].distance(to: tones[1]) >= 10, "\(tones[0].distance(to: tones[1]))")
    #expect(tones[0].contrast(to: tones[1]) >= 1.25, "\(tones[0].contrast(to: tones[1]))")
    for pattern in patterns { #expect(pattern.ink.seen(by: rows).contrast(to: pattern.ground.seen(by: rows)) >= 3) }
  }

  @Test func `it needs nothing beside itself, and every part of it has its name`() {
    for word in ["<script", "http", "src=", "@import", "url(data", "<link"] { #expect(!page.contains(word)) }
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">") && page.contains("<title>A corrective"))
    let ids = page.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    let boxes = page.matches(of: /<input type="checkbox" id="([^"]+)">/).map { String($0.1) }
    #expect(boxes.count == 12 && boxes.allSatisfy { page.contains("<label for=\"\($0)\">") })
    for name in page.matches(of: /aria-labelledby="([^"]+)"/).flatMap({ $0.1.split(separator: " ") }) {
      #expect(ids.contains(String(name)))
    }
    #expect(page.components(separatedBy: "<svg ").count - 1 == page.matches(of: /<svg [^>]*role="img"/).count)
    #expect(page.components(separatedBy: "<th ").count - 1 == page.matches(of: /<th scope="(?:row|col)"/).count)
    let levels = page.matches(of: /<h([1-6])/).compactMap { Int($0.1) }
    #expect(levels.first == 1 && zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
  }

  @Test func `what to stop for stands before the first exercise`() throws {
    let (stop, first) = (page.range(of: "Stop at once for"), page.range(of: "<ol class=\"steps\">"))
    #expect(try #require(stop).lowerBound < #require(first).lowerBound)
    #expect(page.contains("A throbbing pulse under the tool."))
  }

  // MARK: Patterns

  /// A pattern: what is drawn, on what ground, with what ink, which covers how much of it.
  private struct Pattern {
    let id, shape: String
    let ground, ink: Colour
    let share: Double
  }

  private func patterns() throws -> [Pattern] {
    try page.matches(of: /(?s)<pattern id="([a-z]+)" width="([\d.]+)".*?<\/pattern>/).map { match in
      let text = String(match.0)
      let fills = text.matches(of: /fill="(#[0-9a-f]+)"/).compactMap { Colour($0.1) }
      let size = try #require(Double(match.2))
      return Pattern(
        id: String(match.1), shape: text.replacing(/fill="[^"]*"|id="[^"]*"/, with: ""),
        ground: try #require(fills.first), ink: try #require(fills.last), share: try inkArea(text) / (size * size))
    }
  }

  private func inkArea(_ pattern: String) throws -> Double {
    if let dot = pattern.firstMatch(of: /<circle [^>]*r="([\d.]+)"/) {
      let radius = try #require(Double(dot.1))
      return .pi * radius * radius
    }
    let stripe = try #require(pattern.matches(of: /<rect width="([\d.]+)" height="([\d.]+)"/).last)
    return try #require(Double(stripe.1)) * #require(Double(stripe.2))
  }
}
