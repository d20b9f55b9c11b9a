extension String {
  /// The text in ASCII, as near as it comes: marks dropped, letters without accents, a question mark for the rest.
  var plainASCII: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    return unicodeScalars.reduce(into: "") { text, scalar in
      if scalar.isASCII {
        text.unicodeScalars.append(scalar)
      } else if !scalar.isMark {
        text += scalar.sign ?? scalar.letter ?? "?"
      }
    }
  }
}

extension Unicode.Scalar {
  /// A sign written out.
  fileprivate var sign: String? {
    switch self {
    case "\u{2010}", "\u{2011}", "–", "−", "·": "-"
    case "—": "--"
    case "→", "⟶": "->"
    case "←", "⟵": "<-"
    case "↔": "<->"
    case "⇒": "=>"
    case "‘", "’", "‚", "′": "'"
    case "“", "”", "„", "″", "«", "»": "\""
    case "•", "◦", "▪": "*"
    case "…": "..."
    case "°": " deg"
    case "×": "x"
    case "≤": "<="
    case "≥": ">="
    case "≠": "!="
    case "±": "+/-"
    case "½": "1/2"
    case "¼": "1/4"
    case "¾": "3/4"
    case "\u{A0}", "\u{2009}", "\u{202F}": " "
    default: nil
    }
  }

  /// A letter without its accent.
  fileprivate var letter: String? {
    switch self {
    case "à", "á", "â", "ã", "å": "a"
    case "À", "Á", "Â", "Ã", "Å": "A"
    case "ä", "æ": "ae"
    case "Ä", "Æ": "Ae"
    case "ç", "č", "ć": "c"
    case "Ç", "Č", "Ć": "C"
    case "è", "é", "ê", "ë", "ě": "e"
    case "È", "É", "Ê", "Ë", "Ě": "E"
    case "ì", "í", "î", "ï": "i"
    case "ñ", "ń": "n"
    case "ò", "ó", "ô", "õ", "ø": "o"
    case "ö", "œ": "oe"
    case "Ö", "Ø": "O"
    case "ř": "r"
    case "š", "ś": "s"
    case "Š", "Ś": "S"
    case "ß": "ss"
    case "ù", "ú", "û", "ů": "u"
    case "ü": "ue"
    case "ý", "ÿ": "y"
    case "ž", "ź", "ż": "z"
    case "Ž": "Z"
    case "ł": "l"
    default: nil
    }
  }
}
