// SPDX-License-Identifier: Apache-2.0
package dev.assay.server;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;

/**
 * Every {@link TestComponent} of every package: were each test class to name those it needs, each
 * would be given a process of its own.
 */
@ComponentScan(useDefaultFilters = false, includeFilters = @Filter(TestComponent.class))
final class TestComponents {}
