// SPDX-License-Identifier: Apache-2.0
package dev.assay.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole web process on a free port ({@code @LocalServerPort}), with a database
 * of its own, a {@link TestClock} and the {@link TestComponents}. Test classes share one running
 * process where their configuration is the same, so each makes the organisations it needs ({@link
 * TestHouse}) and touches no others.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, classes = AssayServer.class)
@ActiveProfiles("web")
@ContextConfiguration(initializers = FreshDatabase.class)
@Import(TestComponents.class)
public @interface ServerTest {}
