package io.fluxer.entity;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A deletion of many messages that is still to come.
 *
 * @param scheduledAt when
 * @param channelCount in how many channels
 * @param messageCount how many messages
 * @since 0.1.0
 */
public record PendingBulkMessageDeletion(@Nullable Instant scheduledAt, int channelCount, int messageCount) {

}
