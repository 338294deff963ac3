package io.fluxer.client;

/**
 * How far handlers are behind, at one moment.
 *
 * @param lanes how many lanes hold an event
 * @param queued how many events the lanes hold, those being handled included
 * @param dropped how many events were dropped since the login because handlers did not
 * keep up
 * @since 0.1.0
 */
public record LaneStatistics(int lanes, int queued, long dropped) {

}
