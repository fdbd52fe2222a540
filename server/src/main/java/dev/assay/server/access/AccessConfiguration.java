// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.access;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The fences around every page and endpoint. */
@Configuration(proxyBeanMethods = false)
@Profile("web")
@EnableJdbcHttpSession(
    maxInactiveIntervalInSeconds = 12 * 60 * 60,
    cleanupCron = Scheduled.CRON_DISABLED) // a job of the house forgets old sessions
class AccessConfiguration implements WebMvcConfigurer {
  /** Scripts only from us, never inline or evaluated; the code editor needs inline styles. */
  private static final String CONTENT_SECURITY_POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self' 'unsafe-inline'",
          "img-src 'self' data:",
          "font-src 'self' data:",
          "connect-src 'self'",
          "worker-src 'self'",
          "frame-src 'self'", // diagrams, in a sandbox of their own
          "form-action 'self'",
          "base-uri 'none'",
          "frame-ancestors 'none'");

  @Bean
  SecurityFilterChain api(HttpSecurity http, List<Doorkeeper> doorkeepers) {
    return fences(http, doorkeepers)
        .securityMatcher("/api/**")
        .csrf(AbstractHttpConfigurer::disable) // no cookie is a credential here
        .requestCache(AbstractHttpConfigurer::disable)
        .build();
  }

  @Bean
  SecurityFilterChain pages(HttpSecurity http, List<Doorkeeper> doorkeepers) {
    CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
    tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax").httpOnly(true));
    return fences(http, doorkeepers).csrf(csrf -> csrf.csrfTokenRepository(tokens)).build();
  }

  private static HttpSecurity fences(HttpSecurity http, List<Doorkeeper> doorkeepers) {
    return http
        // Who may do what is said at each handler and held to by AccessRules, deny by default.
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .addFilterBefore(new CallerFilter(doorkeepers), AuthorizationFilter.class)
        .httpBasic(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .headers(headers ->
            headers
                .contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)));
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new AccessRules());
  }
}
