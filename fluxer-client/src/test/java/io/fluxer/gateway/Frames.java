package io.fluxer.gateway;

import java.nio.charset.StandardCharsets;

/**
 * Frames of the server, as its side writes them.
 */
final class Frames {

	static final byte[] ACK = bytes("{\"op\":11}");

	static final byte[] BEAT_NOW = bytes("{\"op\":1,\"d\":null}");

	static final byte[] RECONNECT = bytes("{\"op\":7}");

	static final byte[] INVALID_SESSION = bytes("{\"d\":false,\"op\":9}");

	private Frames() {
	}

	static byte[] hello(long interval) {
		return bytes("{\"d\":{\"heartbeat_interval\":" + interval + "},\"op\":10}");
	}

	static byte[] ready(String sessionId) {
		return bytes("{\"d\":{\"version\":1,\"guilds\":[],\"session_id\":\"" + sessionId
				+ "\",\"user\":{\"id\":\"1\"}},\"op\":0,\"s\":1,\"t\":\"READY\"}");
	}

	static byte[] resumed(long sequence) {
		return bytes("{\"d\":{},\"op\":0,\"s\":" + sequence + ",\"t\":\"RESUMED\"}");
	}

	static byte[] message(long sequence) {
		return bytes("{\"op\":0,\"t\":\"MESSAGE_CREATE\",\"s\":" + sequence + ",\"d\":{\"id\":\"" + sequence + "\"}}");
	}

	static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
