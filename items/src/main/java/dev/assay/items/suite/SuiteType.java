// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.suite;

import dev.assay.items.Findings;
import dev.assay.items.ItemFiles;
import dev.assay.items.ItemType;
import dev.assay.items.Manifest;
import java.util.Set;
import java.util.function.BiFunction;

/** A type of items that ask for a suite of tests. */
public abstract class SuiteType<D extends SuiteDocument> implements ItemType<D> {
  private final SuiteReader reader;
  private final BiFunction<Manifest, SuiteTask, D> document;

  /**
   * @param name of the type, and of its field in {@code item.yaml}
   * @param served whether versions are services beside the tests, instead of a program they call
   */
  protected SuiteType(String name, boolean served, BiFunction<Manifest, SuiteTask, D> document) {
    this.reader = new SuiteReader(name, served);
    this.document = document;
  }

  @Override
  public String name() {
    return reader.field();
  }

  @Override
  public Set<String> fields() {
    return reader.fields();
  }

  @Override
  public D read(ItemFiles files, Manifest manifest, Findings findings) {
    return document.apply(manifest, reader.read(files, manifest, findings));
  }

  @Override
  public SuiteView view(D document, long seed) {
    return SuiteView.of(document.task());
  }
}
