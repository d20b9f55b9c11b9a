import Foundation

/// A colour of the screen, in linear light.
struct Colour: Hashable {
  var red, green, blue: Double

  init(red: Double, green: Double, blue: Double) { (self.red, self.green, self.blue) = (red, green, blue) }

  /// A colour written as #rgb or #rrggbb.
  init?(_ hex: some StringProtocol) {
    let digits = hex.drop { $0 == "#" }.map { String($0) }
    let pairs =
      digits.count == 3 ? digits.map { $0 + $0 } : stride(from: 0, to: 6, by: 2).map { digits[$0] + digits[$0 + 1] }
    let values = pairs.compactMap { Int($0, radix: 16) }.map { Self.linear(Double($0) / 255) }
    guard values.count == 3 else { return nil }
    self.init(red: values[0], green: values[1], blue: values[2])
  }

  private static func linear(_ value: Double) -> Double {
    value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }

  /// The relative luminance of WCAG 2.2.
  var luminance: Double { 0.2126 * red + 0.7152 * green + 0.0722 * blue }

  /// The contrast ratio of WCAG 2.2, from 1 to 21.
  func contrast(to other: Colour) -> Double {
    let (light, dark) = (max(luminance, other.luminance), min(luminance, other.luminance))
    return (light + 0.05) / (dark + 0.05)
  }

  /// Two colours mixed as the eye mixes a fine pattern.
  func mixed(with other: Colour, share: Double) -> Colour {
    Colour(
      red: red * (1 - share) + other.red * share, green: green * (1 - share) + other.green * share,
      blue: blue * (1 - share) + other.blue * share)
  }

  /// How somebody sees it, by the rows of a matrix.
  func seen(by rows: [[Double]]) -> Colour {
    let parts = rows.map { min(1, max(0, $0[0] * red + $0[1] * green + $0[2] * blue)) }
    return Colour(red: parts[0], green: parts[1], blue: parts[2])
  }

  /// The distance in CIELAB (ΔE of 1976).
  func distance(to other: Colour) -> Double {
    zip(lab, other.lab).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
  }

  private var lab: [Double] {
    func curve(_ value: Double) -> Double { value > 216.0 / 24389 ? cbrt(value) : (24389.0 / 27 * value + 16) / 116 }
    let x = curve((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505)
    let y = curve(luminance)
    let z = curve((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089)
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
  }
}

extension Colour {
  /// Ways of seeing: the matrices for linear light and full severity of Machado, Oliveira and Fernandes, "A
  /// Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15(6), 2009; grey by luminance.
  static let views: [(name: String, rows: [[Double]])] = [
    ("everybody", [[1, 0, 0], [0, 1, 0], [0, 0, 1]]),
    (
      "protanopia",
      [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    (
      "deuteranopia",
      [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    (
      "tritanopia",
      [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
    ("grey", Array(repeating: [0.2126, 0.7152, 0.0722], count: 3)),
  ]
}
