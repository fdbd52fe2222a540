// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.mail;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.assay.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends what the mailbox took, one job a mail; gives up after ten tries and says why. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SmtpSettings.class)
class MailSending {
  private static final TaskDescriptor<Void> SEND = TaskDescriptor.of("send-mail");
  private static final int TRIES = 10;

  /** The end of a link: 256 bits in Base64, as a {@link dev.assay.server.token.Secret} has them. */
  private static final String SECRET = "(https?://\\S+/)[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])";

  static SchedulableInstance<Void> job(UUID mail, Instant when) {
    return SEND.instance(mail.toString()).scheduledTo(when);
  }

  @Bean
  @Profile("web")
  Task<Void> sendMail(
      JdbcClient jdbc, TransactionTemplate transactions, Clock clock, SmtpSettings settings) {
    MailSender sender = new MailSender(jdbc, transactions, clock, settings);
    return Tasks.oneTime(SEND)
        .onFailure(
            new FailureHandler.MaxRetriesFailureHandler<>(
                TRIES,
                new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofSeconds(10))))
        .execute((instance, _) -> sender.send(UUID.fromString(instance.getId())));
  }

  /**
   * One try. What was sent is marked at once; a crash between the two sends a mail twice, at worst.
   */
  private record MailSender(
      JdbcClient jdbc, TransactionTemplate transactions, Clock clock, SmtpSettings settings) {

    void send(UUID id) {
      Tenancy.acrossOrganisations(() -> {
        Optional<SimpleMailMessage> message = transactions.execute(_ -> find(id));
        if (message != null && message.isPresent()) {
          send(id, message.get());
        }
        return id;
      });
    }

    private void send(UUID id, SimpleMailMessage message) {
      try {
        javaMail().send(message);
        mark(id, "SENT", null);
        forgetLinks(id);
      } catch (MailException e) {
        mark(id, "FAILED", e.getMessage());
        throw e; // for another try, later
      }
    }

    private Optional<SimpleMailMessage> find(UUID id) {
      return jdbc.sql("select * from mail where id = :id and state in ('QUEUED','FAILED')")
          .param("id", id)
          .query((row, _) -> {
            SimpleMailMessage message = new SimpleMailMessage();
            message.setFrom(settings.from());
            message.setTo(row.getString("recipient"));
            message.setSubject(row.getString("subject"));
            message.setText(row.getString("body"));
            return message;
          })
          .optional();
    }

    /** Secrets of links are stored nowhere once they are where they belong. */
    private void forgetLinks(UUID id) {
      transactions.executeWithoutResult(_ ->
          jdbc.sql(
                  "update mail set body = regexp_replace(body, :secret, '\\1…', 'g') where id ="
                      + " :id")
              .param("secret", SECRET)
              .param("id", id)
              .update());
    }

    private void mark(UUID id, String state, @Nullable String error) {
      transactions.executeWithoutResult(_ ->
          jdbc.sql("update mail set state = :state, error = :error, sent_at = :now where id = :id")
              .param("state", state)
              .param("error", error)
              .param("now", clock.instant().atOffset(ZoneOffset.UTC))
              .param("id", id)
              .update());
    }

    private JavaMailSenderImpl javaMail() {
      JavaMailSenderImpl mail = new JavaMailSenderImpl();
      mail.setHost(settings.host());
      mail.setPort(settings.port());
      mail.setDefaultEncoding("UTF-8");
      if (!settings.user().isBlank()) {
        mail.setUsername(settings.user());
        mail.setPassword(settings.password());
        mail.getJavaMailProperties().setProperty("mail.smtp.auth", "true");
      }
      mail.getJavaMailProperties().setProperty("mail.smtp.starttls.enable", "true");
      mail.getJavaMailProperties()
          .setProperty("mail.smtp.starttls.required", Boolean.toString(settings.startTls()));
      mail.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "10000");
      mail.getJavaMailProperties().setProperty("mail.smtp.timeout", "20000");
      return mail;
    }
  }
}
