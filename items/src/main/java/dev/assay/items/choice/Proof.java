// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.choice;

import java.util.Optional;

/**
 * A program that shows an executable claim of the stem or an option to be true.
 *
 * @param language java, python, javascript or sql
 * @param file its path in the item's folder; other files beside it belong to it
 * @param prints what it prints; empty when it must fail
 * @param fails whether it must not compile, or must end with an error
 */
public record Proof(String language, String file, Optional<String> prints, boolean fails) {}
