// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.models.ApiKey;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeySealTest {
  private static final ApiKey KEY = ApiKey.of("sk-very-secret");

  private final UUID connection = UUID.randomUUID();
  private final KeySeal seal = new KeySeal(Base64.getEncoder().encodeToString(new byte[32]));

  @Test
  void what_was_sealed_opens_and_no_two_seals_are_alike() {
    byte[] sealed = seal.seal(connection, KEY);
    assertThat(new String(sealed)).doesNotContain("secret");
    assertThat(seal.seal(connection, KEY)).isNotEqualTo(sealed);
    assertThat(seal.open(connection, sealed)).contains(KEY);
  }

  @Test
  void it_opens_for_no_other_connection_installation_or_change() {
    byte[] sealed = seal.seal(connection, KEY);
    byte[] other = new byte[32];
    other[0] = 1;
    assertThat(seal.open(UUID.randomUUID(), sealed)).isEmpty();
    assertThat(new KeySeal(Base64.getEncoder().encodeToString(other)).open(connection, sealed))
        .isEmpty();
    assertThat(new KeySeal("").open(connection, sealed)).isEmpty();
    sealed[20] ^= 1;
    assertThat(seal.open(connection, sealed)).isEmpty();
  }

  @Test
  void a_wrong_installation_key_is_told_without_repeating_it() {
    assertThatThrownBy(() -> new KeySeal("tooshort"))
        .hasMessageContaining("32 bytes in Base64")
        .hasMessageNotContaining("tooshort");
  }
}
