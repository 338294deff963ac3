package io.fluxer.embedded.core;

/**
 * The rows of the server's table of rate limits that this server's routes use (Fluxer's
 * API, rate limits).
 */
final class Buckets {

	static final BucketTemplate OWN_USER = BucketTemplate.of("user:settings:get", 40, 10);

	static final BucketTemplate USER = BucketTemplate.of("user:read::user_id", 100, 10);

	static final BucketTemplate PROFILE = BucketTemplate.of("user:profile::target_id", 100, 10);

	static final BucketTemplate OWN_CHANNELS = BucketTemplate.of("user:channels", 40, 10);

	static final BucketTemplate OWN_GUILDS = BucketTemplate.of("guild:list", 40, 10);

	static final BucketTemplate GUILD = BucketTemplate.of("guild:read::guild_id", 100, 10);

	static final BucketTemplate GUILD_CHANNELS = BucketTemplate.of("guild:channels:list::guild_id", 60, 10);

	static final BucketTemplate CHANNEL = BucketTemplate.of("channel:read::channel_id", 100, 10);

	static final BucketTemplate TYPING = BucketTemplate.of("channel:typing::channel_id", 20, 10);

	static final BucketTemplate MESSAGE_CREATE = BucketTemplate.of("channel:message:create::channel_id", 20, 10);

	static final BucketTemplate MESSAGE = BucketTemplate.of("channel:message:read::channel_id", 100, 10);

	static final BucketTemplate MESSAGES = BucketTemplate.of("channel:messages:read::channel_id", 100, 10);

	static final BucketTemplate MESSAGE_UPDATE = BucketTemplate.of("channel:message:update::channel_id", 20, 10);

	static final BucketTemplate MESSAGE_DELETE = BucketTemplate.of("channel:message:delete::channel_id", 20, 10);

	static final BucketTemplate REACTIONS = BucketTemplate.of("channel:reactions::channel_id", 30, 10);

	static final BucketTemplate GATEWAY = BucketTemplate.of("gateway:bot_info", 60, 60);

	static final BucketTemplate INSTANCE = BucketTemplate.of("instance:info", 60, 60);

	private Buckets() {
	}

}
