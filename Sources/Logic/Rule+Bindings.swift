extension Rule {
  /// Tells what the variables of the rule stand for in a step of a proof.
  ///
  /// - Parameter step: a reason derived by this rule.
  /// - Returns: the thing each variable stands for, by the variable's place in ``variables``, or nil if the step does
  ///   not fit the rule.
  public func bindings(in step: Reason) -> [Constant]? {
    guard case .derived(let fact, by: id, from: let premises) = step else { return nil }
    let fit = RuleFit(of: premises, to: self, concluding: fact)
    let values = fit.substitution.values.compactMap(\.self)
    return fit.problems.isEmpty && values.count == variables.count ? values : nil
  }
}
