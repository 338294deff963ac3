package io.fluxer.embedded;

import java.time.Duration;
import java.util.List;

import io.fluxer.Snowflake;
import io.fluxer.embedded.core.GatewayLevers;
import io.fluxer.json.FluxerJson;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import tools.jackson.databind.JsonNode;

/**
 * The gateway's levers: what a test needs to see and to break. Each call works at once on
 * the sockets and sessions that are there; nothing is remembered for later ones unless
 * the method says so. Safe for use by many threads.
 *
 * @since 0.1.0
 */
public final class GatewayControl {

	private final GatewayLevers levers;

	private final GatewaySockets sockets;

	private final ServerJournal journal;

	GatewayControl(GatewayLevers levers, GatewaySockets sockets, ServerJournal journal) {
		this.levers = levers;
		this.sockets = sockets;
		this.journal = journal;
	}

	/**
	 * Counts the sessions, those included that lost their socket less than 60 seconds ago
	 * and can be resumed.
	 * @return the number of sessions
	 */
	public int sessions() {
		return this.levers.sessions();
	}

	/**
	 * Counts the open sockets, those before IDENTIFY included.
	 * @return the number of sockets
	 */
	public int connections() {
		return this.levers.connections();
	}

	/**
	 * Counts the open sockets on which both sides compress.
	 * @return the number of sockets
	 */
	public int compressedConnections() {
		return this.sockets.compressed();
	}

	/**
	 * Sends an event to every session of the bot. Data with a {@code guild_id} goes the
	 * way of guild events: sessions of other shards do not see it, and it is not
	 * replayed. Data without one goes the way of account events: shard 0 sees it, and it
	 * is kept for replay.
	 * @param name the event's name, for example {@code USER_UPDATE}
	 * @param data the payload: a {@code JsonNode}, or anything that becomes JSON
	 */
	public void dispatch(String name, Object data) {
		JsonNode tree = (data instanceof JsonNode node) ? node : FluxerJson.mapper().valueToTree(data);
		this.levers.dispatch(name, tree);
	}

	/**
	 * Sends a text to every socket as it is: broken JSON, an unknown opcode, an op 9 to
	 * someone who waits for READY. It takes no sequence number and passes no
	 * {@linkplain #filter filter}.
	 * @param text what is sent as one text message
	 */
	public void send(String text) {
		this.levers.send(text);
	}

	/**
	 * Lets every frame that the server sends pass a filter from now on, to lose it, to
	 * change it, to put it off or to send others along. Without HELLO, for example:
	 * {@code filter((connection, text) -> text.contains("\"op\":10") ? List.of() :
	 * List.of(text))}. Replaces the earlier filter; holds for later sockets too.
	 * @param filter the filter, {@link FrameFilter#none()} at the start
	 */
	public void filter(FrameFilter filter) {
		this.levers.filter(filter::filter);
	}

	/**
	 * Makes the sockets that are open half-open, or thaws them. The TCP connection of a
	 * frozen one stands, but nothing that the client sends is taken and nothing is sent;
	 * what waits on both sides is done in order once it thaws, so that a process which
	 * hangs looks the same. Heartbeats are not missed meanwhile. Later sockets are not
	 * frozen.
	 * @param freeze whether to freeze
	 */
	public void freeze(boolean freeze) {
		this.levers.freeze(freeze);
	}

	/**
	 * Splits the messages of the server into WebSocket fragments from now on. Holds for
	 * later sockets too.
	 * @param bytes how large a fragment is at most, 0 for whole messages
	 * @throws IllegalArgumentException if the number is negative
	 */
	public void fragment(int bytes) {
		if (bytes < 0) {
			throw new IllegalArgumentException("Not a number of bytes: " + bytes);
		}
		this.sockets.fragment(bytes);
	}

	/**
	 * Resets the TCP connection of every socket now, without a WebSocket close. The
	 * sessions stay.
	 */
	public void cut() {
		this.sockets.cutAll();
	}

	/**
	 * Resets the newest socket's TCP connection after exactly so many more bytes of
	 * WebSocket frames, wherever in a frame that is. If no socket is open, the next one
	 * is taken, and counting starts with its first frame. Replaces an earlier order that
	 * has not been carried out.
	 * @param bytes how many more bytes are written, not negative
	 * @throws IllegalArgumentException if the number is negative
	 */
	public void cutAfterBytes(long bytes) {
		if (bytes < 0) {
			throw new IllegalArgumentException("Not a number of bytes: " + bytes);
		}
		this.sockets.cutAfter(bytes);
	}

	/**
	 * Returns the resets made by {@link #cut()} and {@link #cutAfterBytes(long)}, oldest
	 * first, the last 10,000 of them.
	 * @return a copy
	 */
	public List<Cut> cuts() {
		return this.sockets.cuts();
	}

	/**
	 * Closes every socket properly. The sessions stay.
	 * @param code the WebSocket close code
	 * @param reason the reason, may be empty
	 * @throws IllegalArgumentException if no close frame can carry the code, as 1006,
	 * which is what {@link #cut()} looks like
	 */
	public void close(int code, String reason) {
		this.levers.closeConnections(checkedCode(code), reason);
	}

	/**
	 * Closes the sockets of one shard properly. Their sessions stay.
	 * @param shard the shard, 0 for sessions that named none
	 * @param code the WebSocket close code
	 * @param reason the reason, may be empty
	 * @throws IllegalArgumentException if no close frame can carry the code
	 */
	public void closeShard(int shard, int code, String reason) {
		this.levers.closeShard(shard, checkedCode(code), reason);
	}

	/**
	 * Sets how many guilds a session that begins may hold; an IDENTIFY for more is closed
	 * with 4011. Holds for later sockets too.
	 * @param guilds the number, 2,500 at the start as on the real server
	 */
	public void limitGuildsOfAShard(int guilds) {
		this.levers.limitGuilds(guilds);
	}

	/**
	 * Does the gateway's commands, or takes them in silence, as the real server takes
	 * those that it will not do. Holds for later sockets too.
	 * @param answers whether they are done, {@code true} at the start
	 */
	public void answerCommands(boolean answers) {
		this.levers.answerCommands(answers);
	}

	/**
	 * Sets how long the list of all members of a guild is refused after the last one,
	 * with RATE_LIMITED. The real server's interval of 30 seconds is seldom met, so there
	 * is none at the start. Holds for later sockets too.
	 * @param interval the time, zero for no limit
	 */
	public void limitMemberLists(Duration interval) {
		this.levers.limitMemberLists(interval);
	}

	/**
	 * Returns how an account appears to others. Of the bot's connected sessions one is
	 * seen, an online one first.
	 * @param userId the account
	 * @return its presence, as events show it
	 * @throws IllegalArgumentException if there is no such account
	 */
	public JsonNode presence(Snowflake userId) {
		return this.levers.presence(userId);
	}

	/**
	 * Asks every socket to reconnect: op 7 and at once close 4000. The sessions stay.
	 */
	public void reconnect() {
		this.levers.reconnect();
	}

	/**
	 * Ends every session that has a socket: op 9, while the socket stays open and may
	 * IDENTIFY again.
	 */
	public void invalidateSession() {
		this.levers.invalidateSessions();
	}

	/**
	 * Sends op 1 to every socket.
	 */
	public void requestHeartbeat() {
		this.levers.requestHeartbeat();
	}

	/**
	 * Forgets every session without a word: the sockets are closed properly with 4000,
	 * and a RESUME is answered with op 9.
	 */
	public void dropSession() {
		this.levers.dropSessions();
	}

	/**
	 * Ends the gateway as a crash does: every socket is reset and every session
	 * forgotten.
	 */
	public void killAllSessions() {
		this.levers.forgetSessions();
		this.sockets.cutAll();
	}

	/**
	 * Holds IDENTIFY back, now and from now on: nothing is answered, heartbeats are. When
	 * it is set back, what was held is answered.
	 * @param hold whether to hold
	 */
	public void holdIdentify(boolean hold) {
		this.levers.holdIdentify(hold);
	}

	/**
	 * Refuses new sockets from now on: the upgrade is answered with 503.
	 * @param refuse whether to refuse
	 */
	public void refuseConnections(boolean refuse) {
		this.sockets.refuse(refuse);
	}

	/**
	 * Answers new sockets in plain text from now on, also those that ask for compression.
	 * @param refuse whether to answer them so
	 */
	public void refuseCompression(boolean refuse) {
		this.sockets.answerPlain(refuse);
	}

	/**
	 * Leaves heartbeats without an answer from now on; they still count as received.
	 * @param stop whether to stay silent
	 */
	public void stopAcknowledging(boolean stop) {
		this.levers.acknowledge(!stop);
	}

	/**
	 * Returns the frames that clients sent, oldest first, the last 100,000 of them.
	 * Tokens are masked.
	 * @return a copy
	 */
	public List<ReceivedFrame> received() {
		return this.journal.frames();
	}

	/**
	 * Returns the floor of the newest session: the highest sequence that a heartbeat
	 * acknowledged. RESUME below it is closed with 4007 (Fluxer's gateway, heartbeats).
	 * @return the floor, 0 before the first such heartbeat or without a session
	 */
	public long floor() {
		return this.levers.floor();
	}

	/**
	 * Returns the sequence of the newest session: the {@code s} of the last event that
	 * was made for it, sent or not.
	 * @return the sequence, 0 without a session
	 */
	public long sequence() {
		return this.levers.sequence();
	}

	private static int checkedCode(int code) {
		if (code < 1000 || code > 4999 || !WebSocketCloseStatus.isValidStatusCode(code)) {
			throw new IllegalArgumentException("No close frame carries the code " + code);
		}
		return code;
	}

}
