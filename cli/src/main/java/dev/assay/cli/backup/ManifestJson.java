// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.backup;

import tools.jackson.databind.json.JsonMapper;

/** The manifest as it stands in the file. */
final class ManifestJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ManifestJson() {}

  static byte[] write(Manifest manifest) {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest);
  }

  static Manifest read(byte[] bytes) {
    return JSON.readValue(bytes, Manifest.class);
  }
}
