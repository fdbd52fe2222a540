// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.bank;

import dev.assay.items.ItemReader;
import dev.assay.items.ItemTypes;
import dev.assay.items.SkillTree;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BankConfiguration {

  @Bean
  ItemTypes itemTypes() {
    return ItemTypes.installed();
  }

  @Bean
  SkillTree skillTree(ShippedContent content) {
    return SkillTree.parse(content.text("skills.yaml"));
  }

  @Bean
  ItemReader itemReader(ItemTypes types, SkillTree skills) {
    return new ItemReader(types, skills);
  }
}
