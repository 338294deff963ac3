package io.fluxer.gateway;

import java.util.Set;
import java.util.function.Supplier;

import io.fluxer.rest.BotToken;
import org.jspecify.annotations.Nullable;

/**
 * What one shard identifies with.
 *
 * @param url the address of the gateway, {@code ws} or {@code wss}; a path is kept, and
 * so are parameters that are not the protocol's
 * @param version the version of the gateway
 * @param token the token
 * @param shardId the shard, counted from 0
 * @param shardCount how many shards there are
 * @param intents kept for the seeds' sake; Fluxer does not use intents
 * @param presence how the bot appears
 * @param timing the timing of connections
 * @param compression how messages are compressed
 * @param ignoredEvents tells the names of the dispatches that the gateway is to leave
 * out; asked on the shard's event loop for each session that begins, so it must not block
 * @param identifyGate spaces the sessions that the token begins, shared by its shards
 * @param recorder records the session, {@code null} if nothing does
 * @param resumeFrom the session of an earlier process to begin with, {@code null} to
 * begin one
 * @since 0.1.0
 */
public record ShardOptions(String url, String version, BotToken token, int shardId, int shardCount, long intents,
		@Nullable Presence presence, GatewayOptions timing, GatewayCompression compression,
		Supplier<Set<String>> ignoredEvents, IdentifyGate identifyGate, @Nullable SessionRecorder recorder,
		@Nullable ResumePoint resumeFrom) {

	/**
	 * Creates options of the only shard of a token, whose session no other process goes
	 * on with.
	 */
	public ShardOptions(String url, String version, BotToken token, int shardId, int shardCount, long intents,
			@Nullable Presence presence, GatewayOptions timing, GatewayCompression compression,
			Supplier<Set<String>> ignoredEvents) {
		this(url, version, token, shardId, shardCount, intents, presence, timing, compression, ignoredEvents,
				new IdentifyGate(System::nanoTime), null, null);
	}

}
