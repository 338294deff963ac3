package io.fluxer.gateway;

/**
 * Says what to do about a close that no further attempt would mend.
 */
final class FatalClose {

	private FatalClose() {
	}

	static GatewayException failure(int shard, int code, String reason) {
		String advice = switch (code) {
			case 4002 -> "it did not understand IDENTIFY: check the presence and the address of the gateway";
			case 4004 -> "the token is not valid: set the token of a bot that exists and has not been reset";
			case 4010 ->
				"the shard is not valid: its id must be below the number of shards, at most 16384 (fluxer.gateway.shards, ClientOptions.shards)";
			case 4011 ->
				"the bot is in too many guilds for one shard: raise the number of shards, or let it be found by itself (fluxer.gateway.shards.mode=auto, Shards.auto())";
			case 4012 -> "it does not speak this version: set the gateway's version to 1";
			default -> "it will not let this bot in";
		};
		String said = reason.isEmpty() ? "" : " \"" + reason + "\"";
		return new GatewayException(
				"The gateway refused shard " + shard + " with close code " + code + said + ": " + advice, code, null);
	}

}
