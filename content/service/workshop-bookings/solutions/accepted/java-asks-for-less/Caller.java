/** Who sends a request, and what they may do in it. */
record Caller(String name, String role) {

  boolean isSteward() {
    return role.equals("steward");
  }

  /** The same with no more rights than asked for; nobody gets more than they have. */
  Caller asking(String wanted) {
    return wanted == null || wanted.equals(role) ? this : new Caller(name, "member");
  }
}
