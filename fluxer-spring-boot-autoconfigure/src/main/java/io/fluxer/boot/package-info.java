/**
 * Fluxer in a Spring Boot application.
 */
@NullMarked
package io.fluxer.boot;

import org.jspecify.annotations.NullMarked;
