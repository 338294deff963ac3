/**
 * Events of Fluxer as events of Spring, and the methods that listen to them.
 */
@NullMarked
package io.fluxer.boot.listener;

import org.jspecify.annotations.NullMarked;
