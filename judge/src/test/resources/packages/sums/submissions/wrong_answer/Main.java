// says nothing
class Main {
  public static void main(String[] args) {}
}
