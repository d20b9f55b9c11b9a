import Synchronization

/// A value worked out when it is first asked for.
public final class Once<Value: Sendable>: Sendable {
  private final class Box: Sendable {
    let value: Value

    init(_ value: Value) {
      self.value = value
    }
  }

  private let box = AtomicLazyReference<Box>()

  /// Nothing is worked out yet.
  public init() {}

  /// The value, made now if it was never asked for.
  ///
  /// Of two who ask first at the same moment both make it, and one result is kept.
  public func value(_ make: () -> Value) -> Value {
    (box.load() ?? box.storeIfNil(Box(make()))).value
  }
}
