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

	static final BucketTemplate ATTACHMENT_UPLOAD = BucketTemplate.of("channel:attachment:upload::channel_id", 10, 10);

	static final BucketTemplate MESSAGE_BULK_DELETE = BucketTemplate.of("channel:message:bulk_delete::channel_id", 10,
			10);

	static final BucketTemplate MESSAGE_PURGE = BucketTemplate.of("channel:message:purge::channel_id", 2, 60);

	static final BucketTemplate READ_STATE_DELETE = BucketTemplate.of("channel:read_state:delete::channel_id", 40, 10);

	static final BucketTemplate PINS = BucketTemplate.of("channel:pins::channel_id", 20, 10);

	static final BucketTemplate PRELOAD = BucketTemplate.of("user:preload_messages", 40, 10);

	static final BucketTemplate CHECK_TAG = BucketTemplate.of("user:check_tag", 60, 10);

	static final BucketTemplate APPLICATIONS = BucketTemplate.of("oauth_dev:clients:list", 60, 60);

	static final BucketTemplate EMOJIS = BucketTemplate.of("guild:emojis:list::guild_id", 60, 10);

	static final BucketTemplate EMOJI_CREATE = BucketTemplate.of("guild:emoji:create::guild_id", 20, 10);

	static final BucketTemplate EMOJI_BULK_CREATE = BucketTemplate.of("guild:emoji:bulk_create::guild_id", 6, 60);

	static final BucketTemplate EMOJI_CLONE = BucketTemplate.of("guild:emoji:clone::guild_id", 20, 10);

	static final BucketTemplate EMOJI_UPDATE = BucketTemplate.of("guild:emoji:update::guild_id", 20, 10);

	static final BucketTemplate EMOJI_DELETE = BucketTemplate.of("guild:emoji:delete::guild_id", 20, 10);

	static final BucketTemplate EMOJI_METADATA = BucketTemplate.of("guild:emoji:metadata::user_id", 60, 10);

	static final BucketTemplate STICKERS = BucketTemplate.of("guild:sticker:list::guild_id", 60, 10);

	static final BucketTemplate STICKER_CREATE = BucketTemplate.of("guild:sticker:create::guild_id", 20, 10);

	static final BucketTemplate STICKER_BULK_CREATE = BucketTemplate.of("guild:sticker:bulk_create::guild_id", 6, 60);

	static final BucketTemplate STICKER_CLONE = BucketTemplate.of("guild:sticker:clone::guild_id", 20, 10);

	static final BucketTemplate STICKER_UPDATE = BucketTemplate.of("guild:sticker:update::guild_id", 20, 10);

	static final BucketTemplate STICKER_DELETE = BucketTemplate.of("guild:sticker:delete::guild_id", 20, 10);

	static final BucketTemplate STICKER_METADATA = BucketTemplate.of("guild:sticker:metadata::user_id", 60, 10);

	static final BucketTemplate WEBHOOK_CREATE = BucketTemplate.of("webhook:create::channel_id", 10, 60);

	static final BucketTemplate CHANNEL_WEBHOOKS = BucketTemplate.of("webhook:list::channel_id", 40, 10);

	static final BucketTemplate GUILD_WEBHOOKS = BucketTemplate.of("webhook:list::guild_id", 40, 10);

	static final BucketTemplate WEBHOOK = BucketTemplate.of("webhook:read::webhook_id", 100, 10);

	static final BucketTemplate WEBHOOK_UPDATE = BucketTemplate.of("webhook:update::webhook_id", 20, 10);

	static final BucketTemplate WEBHOOK_DELETE = BucketTemplate.of("webhook:delete::webhook_id", 20, 10);

	static final BucketTemplate WEBHOOK_EXECUTE = BucketTemplate.of("webhook:execute::webhook_id", 60, 60)
		.outsideGlobal();

	static final BucketTemplate WEBHOOK_GITHUB = BucketTemplate.of("webhook:github::webhook_id", 200, 60)
		.outsideGlobal();

	static final BucketTemplate WEBHOOK_INSTATUS = BucketTemplate.of("webhook:instatus::webhook_id", 200, 60)
		.outsideGlobal();

	static final BucketTemplate WEBHOOK_MESSAGE = BucketTemplate.of("webhook:message_get::webhook_id", 60, 60)
		.outsideGlobal();

	static final BucketTemplate WEBHOOK_MESSAGE_EDIT = BucketTemplate.of("webhook:message_edit::webhook_id", 30, 60)
		.outsideGlobal();

	static final BucketTemplate WEBHOOK_MESSAGE_DELETE = BucketTemplate.of("webhook:message_delete::webhook_id", 30, 60)
		.outsideGlobal();

	static final BucketTemplate GATEWAY = BucketTemplate.of("gateway:bot_info", 60, 60);

	static final BucketTemplate INSTANCE = BucketTemplate.of("instance:info", 60, 60);

	static final BucketTemplate GUILD_UPDATE = BucketTemplate.of("guild:update::guild_id", 20, 10);

	static final BucketTemplate GUILD_DELETE = BucketTemplate.of("guild:delete::guild_id", 10, 60);

	static final BucketTemplate GUILD_LEAVE = BucketTemplate.of("guild:leave::guild_id", 10, 10);

	static final BucketTemplate VANITY_URL = BucketTemplate.of("guild:vanity_url:get::guild_id", 100, 10);

	static final BucketTemplate VANITY_URL_UPDATE = BucketTemplate.of("guild:vanity_url:patch::guild_id", 10, 60);

	static final BucketTemplate DISCOVERY_STATUS = BucketTemplate.of("discovery:status::guild_id", 30, 10);

	static final BucketTemplate DISCOVERY_APPLY = BucketTemplate.of("discovery:apply::guild_id", 5, 60);

	static final BucketTemplate AUDIT_LOG = BucketTemplate.of("guild:audit_logs::guild_id", 20, 10);

	static final BucketTemplate CHANNEL_CREATE = BucketTemplate.of("guild:channel:create::guild_id", 10, 60);

	static final BucketTemplate CHANNEL_POSITIONS = BucketTemplate.of("guild:channel:positions::guild_id", 30, 10);

	static final BucketTemplate CHANNEL_UPDATE = BucketTemplate.of("channel:update::channel_id", 20, 10);

	static final BucketTemplate CHANNEL_DELETE = BucketTemplate.of("channel:delete::channel_id", 20, 10);

	static final BucketTemplate ROLES = BucketTemplate.of("guild:role:list::guild_id", 60, 10);

	static final BucketTemplate ROLE_CREATE = BucketTemplate.of("guild:role:create::guild_id", 10, 60);

	static final BucketTemplate ROLE_UPDATE = BucketTemplate.of("guild:role:update::guild_id", 20, 10);

	static final BucketTemplate ROLE_DELETE = BucketTemplate.of("guild:role:delete::guild_id", 10, 60);

	static final BucketTemplate ROLE_POSITIONS = BucketTemplate.of("guild:role:positions::guild_id", 20, 10);

	static final BucketTemplate ROLE_HOIST = BucketTemplate.of("guild:role:hoist_positions::guild_id", 20, 10);

	static final BucketTemplate ROLE_HOIST_RESET = BucketTemplate.of("guild:role:hoist_positions_reset::guild_id", 10,
			60);

	static final BucketTemplate MEMBERS = BucketTemplate.of("guild:members::guild_id", 40, 10);

	static final BucketTemplate MEMBER_UPDATE = BucketTemplate.of("guild:member:update::guild_id", 20, 10);

	static final BucketTemplate MEMBER_REMOVE = BucketTemplate.of("guild:member:remove::guild_id", 20, 10);

	static final BucketTemplate MEMBER_ROLE_ADD = BucketTemplate.of("guild:member:role:add::guild_id", 20, 10);

	static final BucketTemplate MEMBER_ROLE_REMOVE = BucketTemplate.of("guild:member:role:remove::guild_id", 20, 10);

	static final BucketTemplate INVITE = BucketTemplate.of("invite:read::invite_code", 100, 10);

	static final BucketTemplate INVITE_ACCEPT = BucketTemplate.of("invite:accept::invite_code", 20, 10);

	static final BucketTemplate INVITE_DELETE = BucketTemplate.of("invite:delete::invite_code", 20, 10);

	static final BucketTemplate INVITE_CREATE = BucketTemplate.of("invite:create::channel_id", 20, 60);

	static final BucketTemplate CHANNEL_INVITES = BucketTemplate.of("invite:list::channel_id", 40, 10);

	static final BucketTemplate GUILD_INVITES = BucketTemplate.of("invite:list::guild_id", 40, 10);

	private Buckets() {
	}

}
