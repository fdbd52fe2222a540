// SPDX-License-Identifier: Apache-2.0
package dev.assay.items;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** The item types that are installed, by name. */
public final class ItemTypes {
  private final Map<String, ItemType<?>> byName = new TreeMap<>();

  private ItemTypes() {}

  public static ItemTypes installed() {
    ItemTypes types = new ItemTypes();
    for (ItemType<?> type : ServiceLoader.load(ItemType.class)) {
      types.byName.put(type.name(), type);
    }
    return types;
  }

  public Optional<ItemType<?>> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /**
   * What one candidate may see of an item.
   *
   * @param seed the attempt's
   */
  public CandidateView view(ItemDocument document, long seed) {
    String type = document.manifest().type();
    return view(
        named(type).orElseThrow(() -> new IllegalArgumentException("no item type " + type)),
        document,
        seed);
  }

  @SuppressWarnings("unchecked") // a document was read by the type that its manifest names
  private static <D extends ItemDocument> CandidateView view(
      ItemType<D> type, ItemDocument document, long seed) {
    return type.view((D) document, seed);
  }

  public Collection<ItemType<?>> all() {
    return byName.values();
  }
}
