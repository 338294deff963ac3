package io.fluxer.client;

import io.fluxer.gateway.DisconnectReason;

/**
 * Told about the life of a client's shards, for meters and the like; handlers of events
 * are registered with {@link Client}. Called on the event loops of the gateway, in order
 * for one shard; implementations must not block. An exception is logged and changes
 * nothing.
 *
 * @since 0.1.0
 */
public interface GatewayListener {

	/** The name of every dispatch that this library does not know. */
	String OTHER = "other";

	/**
	 * A shard is about to be opened.
	 * @param shard the shard, counted from 0
	 */
	default void onOpen(int shard) {
	}

	/**
	 * A dispatch came, was decoded, and is in the cache.
	 * @param shard the shard, counted from 0
	 * @param event its name on the wire if this library knows it, else {@link #OTHER}:
	 * one of few, whatever the server sends
	 */
	default void onDispatch(int shard, String event) {
	}

	/**
	 * A session stands: a new one, or the one before once more.
	 * @param shard the shard, counted from 0
	 * @param resumed whether it is the one before
	 */
	default void onSession(int shard, boolean resumed) {
	}

	/**
	 * Dispatches are known to have been lost: the server left out their sequence numbers.
	 * @param shard the shard, counted from 0
	 * @param count how many
	 */
	default void onMissed(int shard, long count) {
	}

	/**
	 * The connection of a shard ended, or could not be opened. The shard connects again
	 * unless the server refused it for good. Not told when the client closes it.
	 * @param shard the shard, counted from 0
	 * @param reason why
	 */
	default void onDisconnected(int shard, DisconnectReason reason) {
	}

	/**
	 * Returns who is to be told about one bot, where an application has several. Asked
	 * once, when the {@link Client} of the bot is built.
	 * @param clientName the name of the bot's client, see {@link Client#name()}
	 * @return the listener; this one unless overridden
	 */
	default GatewayListener forClient(String clientName) {
		return this;
	}

}
