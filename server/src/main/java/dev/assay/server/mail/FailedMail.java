// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.mail;

import dev.assay.server.access.Caller.TeamMember;
import dev.assay.server.access.Role;
import dev.assay.server.today.Attention;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells recruiters of mail that did not get through. */
@Component
@Profile("web")
class FailedMail implements Attention {
  private final JdbcClient jdbc;

  FailedMail(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Notice> forMember(TeamMember member) {
    if (member.role() != Role.OWNER && member.role() != Role.RECRUITER) {
      return List.of();
    }
    long failed =
        jdbc.sql("select count(*) from mail where state = 'FAILED'").query(Long.class).single();
    return failed == 0 ? List.of() : List.of(new Notice("mail.notice.failed", failed, "/mail"));
  }
}
