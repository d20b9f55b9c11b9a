import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// What a function makes of each element, in their order, several being worked on at once.
  ///
  /// - Parameters:
  ///   - jobs: How many to work on at once.
  ///   - make: The function.
  func mapped<Result: Sendable>(by jobs: Int, _ make: @Sendable (Element) -> Result) -> [Result] {
    let next = Atomic(0)
    let made = Mutex([Result?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: Swift.min(jobs, count)) { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        let result = make(self[index])
        made.withLock { $0[index] = result }
      }
    }
    return made.withLock { $0 }.compactMap { $0 }
  }
}
