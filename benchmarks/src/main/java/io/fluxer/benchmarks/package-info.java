/**
 * What the client costs, and how well it uses its rate limits.
 */
@NullMarked
package io.fluxer.benchmarks;

import org.jspecify.annotations.NullMarked;
