package workshop;

/** Somebody with an account. */
record Person(String name, String password, String role) {

  Person {
    role = role == null ? "member" : role;
    if (name == null || name.isEmpty() || name.length() > 100
        || password == null || password.isEmpty() || password.length() > 100) {
      throw new Refused(400, "name and password are text of at most 100 characters");
    }
  }
}
