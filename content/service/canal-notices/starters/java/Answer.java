/** An answer to a request. */
record Answer(int status, String content) {

  /** Maps, lists, text, numbers and truth values, as JSON. */
  static Answer json(int status, Object value) {
    return new Answer(status, Json.write(value));
  }
}
