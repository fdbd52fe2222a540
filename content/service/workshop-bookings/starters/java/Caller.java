/** Who sends a request. */
record Caller(String name, String role) {

  boolean isSteward() {
    return role.equals("steward");
  }
}
