/// Numbers and strings packed into one run of ASCII-safe text that is read in place.
///
/// The whole of a checked knowledge base lives in one image. An image embedded in the program is a `StaticString`, so
/// it costs nothing to load; one read from a folder is the same text in memory of its own. A number takes four
/// characters of six bits each: fixed width makes every element reachable without parsing what stands before it.
public struct Image: Sendable {
  /// The bytes; they outlive every use because an image is made once a process and never freed.
  private nonisolated(unsafe) let start: UnsafePointer<UInt8>
  /// The number of bytes.
  public let count: Int
  private let poolStart: Int

  static let charactersPerWord = 4
  static let firstCharacter: UInt8 = 0x30
  /// The first character in each of the four bytes of a number.
  private static let firstCharacters: UInt32 = 0x3030_3030

  /// Opens an image embedded in the program.
  public init(_ text: StaticString) {
    self.init(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }

  /// Opens an image built at run time; the text is kept for the rest of the process.
  public init(keeping text: [UInt8]) {
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: text.count)
    memory.initialize(from: text, count: text.count)
    self.init(start: UnsafePointer(memory), count: text.count)
  }

  private init(start: UnsafePointer<UInt8>, count: Int) {
    self.start = start
    self.count = count
    poolStart = Image.word(start, 0).asInt
  }

  /// The bytes of the image, for embedding it or comparing it with another.
  public var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

  /// The numbers of one section.
  public subscript(section: Int) -> Words {
    Words(image: self, first: word(1 + 2 * section), count: word(2 + 2 * section))
  }

  /// The string at an offset that `ImageBuilder.text` gave.
  public func text(_ reference: Int) -> String {
    String(decoding: utf8(reference), as: UTF8.self)
  }

  /// The bytes of that string, without making a `String`.
  public func utf8(_ reference: Int) -> UnsafeBufferPointer<UInt8> {
    let offset = word(reference)
    return UnsafeBufferPointer(start: start + poolStart + offset, count: word(reference + 1))
  }

  /// The list at an offset that `ImageBuilder.list` gave.
  public func list(_ reference: Int) -> Words {
    Words(image: self, first: reference + 1, count: word(reference))
  }

  /// The number at a place.
  public func word(_ index: Int) -> Int { Image.word(start, index).asInt }

  /// Some numbers at once.
  ///
  /// The loop over raw memory is what the compiler turns into vector instructions: it runs over the whole model at
  /// every start.
  func unpacked(_ first: Int, _ count: Int) -> [Int32] {
    let source = UnsafeRawPointer(start + first * Image.charactersPerWord)
    return [Int32](unsafeUninitializedCapacity: count) { numbers, initialised in
      guard let target = numbers.baseAddress else { return }
      var index = 0
      while index < count {
        target[index] = Image.number(source.loadUnaligned(fromByteOffset: index &* 4, as: UInt32.self))
        index &+= 1
      }
      initialised = count
    }
  }

  private static func word(_ start: UnsafePointer<UInt8>, _ index: Int) -> Int32 {
    number(UnsafeRawPointer(start).loadUnaligned(fromByteOffset: index * charactersPerWord, as: UInt32.self))
  }

  /// The number that four characters stand for.
  private static func number(_ characters: UInt32) -> Int32 {
    let digits = UInt32(littleEndian: characters) &- firstCharacters
    let bits = digits << 18 | (digits >> 8 & 0xFF) << 12 | (digits >> 16 & 0xFF) << 6 | digits >> 24
    // Twenty-four bits in two's complement.
    return Int32(bitPattern: bits << 8) >> 8
  }
}

/// A run of numbers inside an image.
public struct Words: RandomAccessCollection, Sendable {
  let image: Image
  let first: Int
  /// How many numbers there are.
  public let count: Int
  public var startIndex: Int { 0 }
  public var endIndex: Int { count }
  public subscript(index: Int) -> Int { image.word(first + index) }

  /// All numbers at once: a generic copy would cost more than everything else a short run does.
  func unpacked() -> [Int32] { image.unpacked(first, count) }
}

extension Int32 {
  fileprivate var asInt: Int { Int(self) }
}
