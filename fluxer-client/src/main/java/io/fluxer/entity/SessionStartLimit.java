package io.fluxer.entity;

/**
 * How many gateway sessions may be started.
 *
 * @param total how many in all
 * @param remaining how many are left
 * @param resetAfter after which time all may be started again, in milliseconds
 * @param maxConcurrency how many at once
 * @since 0.1.0
 */
public record SessionStartLimit(int total, int remaining, long resetAfter, int maxConcurrency) {

}
