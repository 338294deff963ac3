package io.fluxer.gateway;

/**
 * The kinds of frames (Fluxer's gateway, opcodes).
 */
final class Opcode {

	static final int DISPATCH = 0;

	static final int HEARTBEAT = 1;

	static final int IDENTIFY = 2;

	static final int PRESENCE_UPDATE = 3;

	static final int VOICE_STATE_UPDATE = 4;

	static final int VOICE_SERVER_PING = 5;

	static final int RESUME = 6;

	static final int RECONNECT = 7;

	static final int REQUEST_GUILD_MEMBERS = 8;

	static final int INVALID_SESSION = 9;

	static final int HELLO = 10;

	static final int HEARTBEAT_ACK = 11;

	static final int GATEWAY_ERROR = 12;

	static final int LAZY_REQUEST = 14;

	static final int REQUEST_GUILD_COUNTS = 15;

	static final int REQUEST_CHANNEL_MEMBER_COUNTS = 16;

	private Opcode() {
	}

}
