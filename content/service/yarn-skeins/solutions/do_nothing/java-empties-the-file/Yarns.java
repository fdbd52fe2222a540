/** Nothing. */
final class Yarns {}
