/// Numbers and strings packed into one run of ASCII-safe text that is read in place.
///
/// The whole of a checked knowledge base lives in one image. An image embedded in the program is a `StaticString`, so
/// it costs nothing to load; one read from a folder is the same text in memory of its own. A number takes four
/// characters of six bits each: fixed width makes every element reachable without parsing what stands before it.
public struct Image: Sendable {
  /// The bytes; they outlive every use because an image is made once a process and never freed.
  @usableFromInline nonisolated(unsafe) let start: UnsafePointer<UInt8>
  /// The number of bytes.
  public let count: Int
  @usableFromInline let poolStart: Int

  @inlinable static var charactersPerWord: Int { 4 }
  static let firstCharacter: UInt8 = 0x30

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
    poolStart = Int(Image.word(start, 0))
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
  @inlinable public func utf8(_ reference: Int) -> UnsafeBufferPointer<UInt8> {
    let offset = word(reference)
    return UnsafeBufferPointer(start: start + poolStart + offset, count: word(reference + 1))
  }

  /// Whether the string at an offset has just these letters.
  @inlinable public func holds(_ letters: UnsafeBufferPointer<UInt8>, at reference: Int) -> Bool {
    let text = utf8(reference)
    guard text.count == letters.count else { return false }
    for place in 0..<letters.count where text[place] != letters[place] { return false }
    return true
  }

  /// The list at an offset that `ImageBuilder.list` gave.
  @inlinable public func list(_ reference: Int) -> Words {
    Words(image: self, first: reference + 1, count: word(reference))
  }

  /// The number at a place.
  @inlinable public func word(_ index: Int) -> Int { Int(Image.word(start, index)) }

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

  @inlinable static func word(_ start: UnsafePointer<UInt8>, _ index: Int) -> Int32 {
    number(UnsafeRawPointer(start).loadUnaligned(fromByteOffset: index * charactersPerWord, as: UInt32.self))
  }

  /// The number that four characters stand for.
  @inlinable static func number(_ characters: UInt32) -> Int32 {
    // The first character holds the highest six bits, and none is below 0x30.
    let bits = characters.bigEndian &- 0x3030_3030
    let packed = (bits & 0x3F00_0000) << 2 | (bits & 0x3F_0000) << 4 | (bits & 0x3F00) << 6 | (bits & 0x3F) << 8
    // Twenty-four bits in two's complement.
    return Int32(bitPattern: packed) >> 8
  }
}

/// A run of numbers inside an image.
public struct Words: RandomAccessCollection, Sendable {
  @usableFromInline let image: Image
  @usableFromInline let first: Int
  /// How many numbers there are.
  public let count: Int

  @usableFromInline init(image: Image, first: Int, count: Int) {
    self.image = image
    self.first = first
    self.count = count
  }

  @inlinable public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int { count }
  @inlinable public subscript(index: Int) -> Int { image.word(first + index) }

  /// All numbers at once: a generic copy would cost more than everything else a short run does.
  public func unpacked() -> [Int32] { image.unpacked(first, count) }
}
