import Glibc

/// Bytes of a terminal, some of which can be put back.
struct ByteSource {
  /// What asking for a byte can give.
  enum Byte: Equatable {
    case some(UInt8)
    case none, end
  }

  let descriptor: Int32
  private var waiting: [UInt8] = []

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Whether there are bytes that were put back.
  var hasWaiting: Bool { !waiting.isEmpty }

  mutating func putBack(_ bytes: some Collection<UInt8>) {
    waiting.insert(contentsOf: bytes, at: 0)
  }

  mutating func dropWaiting() {
    waiting = []
  }

  /// The next byte; none if it does not come in time.
  mutating func next(within milliseconds: Int32) -> Byte {
    if !waiting.isEmpty { return .some(waiting.removeFirst()) }
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&request, 1, milliseconds) > 0 else { return .none }
    var byte: UInt8 = 0
    switch read(descriptor, &byte, 1) {
    case 1: return .some(byte)
    case 0: return .end
    default: return errno == EINTR || errno == EAGAIN ? .none : .end
    }
  }
}
