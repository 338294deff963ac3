package io.fluxer.gateway;

/**
 * The kinds of frames (Fluxer's gateway, opcodes).
 */
final class Opcode {

	static final int DISPATCH = 0;

	static final int HEARTBEAT = 1;

	static final int IDENTIFY = 2;

	static final int PRESENCE_UPDATE = 3;

	static final int VOICE_SERVER_PING = 5;

	static final int RESUME = 6;

	static final int RECONNECT = 7;

	static final int INVALID_SESSION = 9;

	static final int HELLO = 10;

	static final int HEARTBEAT_ACK = 11;

	static final int GATEWAY_ERROR = 12;

	private Opcode() {
	}

}
