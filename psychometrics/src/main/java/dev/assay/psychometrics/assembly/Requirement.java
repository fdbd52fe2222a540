// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.assembly;

/**
 * What must hold of a form: the sum of a number over its items is from {@link #least} to {@link
 * #most}.
 */
public sealed interface Requirement {

  /** What an item adds to the sum. */
  double coefficient(FormItem item);

  double least();

  double most();

  /** As a person would say it. */
  String words();

  /** How many items. */
  record Length(double least, double most) implements Requirement {
    public Length {
      range(least, most);
    }

    @Override
    public double coefficient(FormItem item) {
      return 1;
    }

    @Override
    public String words() {
      return howMany(least, most);
    }
  }

  /** How many items whose attribute has a value: a skill, a type, a key. */
  record Count(String attribute, String value, double least, double most) implements Requirement {
    public Count {
      range(least, most);
    }

    @Override
    public double coefficient(FormItem item) {
      return item.attribute(attribute).filter(value::equals).isPresent() ? 1 : 0;
    }

    @Override
    public String words() {
      return howMany(least, most) + " with " + attribute + " " + value;
    }
  }

  /**
   * The minutes in which 80 of 100 people are through with the whole form, at most ({@link
   * dev.assay.psychometrics.WorkingTime}).
   */
  record Minutes(double most) implements Requirement {
    public Minutes {
      range(0, most);
    }

    @Override
    public double coefficient(FormItem item) {
      return item.minutes();
    }

    @Override
    public double least() {
      return 0;
    }

    @Override
    public String words() {
      return "at most " + plain(most) + " minutes";
    }
  }

  /** The share of people who have been shown an item already, at most, on average over the form. */
  record Exposure(double mean) implements Requirement {
    public Exposure {
      range(0, mean);
    }

    @Override
    public double coefficient(FormItem item) {
      return item.exposure() - mean;
    }

    @Override
    public double least() {
      return Double.NEGATIVE_INFINITY;
    }

    @Override
    public double most() {
      return 0;
    }

    @Override
    public String words() {
      return "items that on average at most " + plain(100 * mean) + " of 100 people have seen";
    }
  }

  /** An item that has to be there. */
  record Include(String id) implements Requirement {
    @Override
    public double coefficient(FormItem item) {
      return item.id().equals(id) ? 1 : 0;
    }

    @Override
    public double least() {
      return 1;
    }

    @Override
    public double most() {
      return 1;
    }

    @Override
    public String words() {
      return "item " + id;
    }
  }

  /** An item that must not be there. */
  record Exclude(String id) implements Requirement {
    @Override
    public double coefficient(FormItem item) {
      return item.id().equals(id) ? 1 : 0;
    }

    @Override
    public double least() {
      return 0;
    }

    @Override
    public double most() {
      return 0;
    }

    @Override
    public String words() {
      return "no item " + id;
    }
  }

  /** At most one of two items: the assembler adds these for the enemies that items name. */
  record Enemies(String one, String other) implements Requirement {
    @Override
    public double coefficient(FormItem item) {
      return item.id().equals(one) || item.id().equals(other) ? 1 : 0;
    }

    @Override
    public double least() {
      return 0;
    }

    @Override
    public double most() {
      return 1;
    }

    @Override
    public String words() {
      return "not both " + one + " and " + other;
    }
  }

  private static void range(double least, double most) {
    if (!(least >= 0 && least <= most)) {
      throw new IllegalArgumentException("not a range: " + least + " to " + most);
    }
  }

  private static String howMany(double least, double most) {
    if (least == most) {
      return "exactly " + plain(least) + items(least);
    }
    if (least == 0) {
      return "at most " + plain(most) + items(most);
    }
    return Double.isInfinite(most)
        ? "at least " + plain(least) + items(least)
        : plain(least) + " to " + plain(most) + " items";
  }

  private static String items(double count) {
    return count == 1 ? " item" : " items";
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }
}
