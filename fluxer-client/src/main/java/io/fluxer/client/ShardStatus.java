package io.fluxer.client;

import java.time.Duration;

import io.fluxer.gateway.FrameStatistics;
import org.jspecify.annotations.Nullable;

/**
 * Where one shard of a client stands at a moment.
 *
 * @param id the shard, counted from 0
 * @param state the state; {@link ClientState#READY} once its guilds have come too if
 * {@link ClientOptions#waitForGuilds()} says so
 * @param latency how long the last heartbeat took to be answered, or {@code null} before
 * the first answer
 * @param frames what came since the login that a sound connection does not bring
 * @param unreadable how many payloads since the login did not fit their event, so that it
 * was handed on raw
 * @param stuck whether its thread is held, so that it takes nothing in
 * @since 0.1.0
 */
public record ShardStatus(int id, ClientState state, @Nullable Duration latency, FrameStatistics frames,
		long unreadable, boolean stuck) {
}
