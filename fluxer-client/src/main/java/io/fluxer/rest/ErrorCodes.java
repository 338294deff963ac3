package io.fluxer.rest;

/**
 * The values of {@link FluxerApiException#code()} and {@link FieldError#code()} that a
 * bot meets, by the status that they come with (Fluxer's API, errors). The set is open:
 * servers know more, and newer ones others.
 *
 * @since 0.1.0
 */
public final class ErrorCodes {

	// 400: the request

	/** Path, query or body do not fit; {@link FluxerApiException#errors()} says where. */
	public static final String INVALID_FORM_BODY = "INVALID_FORM_BODY";

	/**
	 * As the code of a field: the body of a message does not fit, without saying where.
	 */
	public static final String INVALID_MESSAGE_DATA = "INVALID_MESSAGE_DATA";

	/** A message, or what an edit names of it, has nothing to show. */
	public static final String CANNOT_SEND_EMPTY_MESSAGE = "CANNOT_SEND_EMPTY_MESSAGE";

	/** The channel holds no messages. */
	public static final String CANNOT_SEND_MESSAGES_IN_NON_TEXT_CHANNEL = "CANNOT_SEND_MESSAGES_IN_NON_TEXT_CHANNEL";

	/** The user accepts no direct messages from the bot. */
	public static final String CANNOT_SEND_MESSAGES_TO_USER = "CANNOT_SEND_MESSAGES_TO_USER";

	/** The call is for channels of guilds only. */
	public static final String CANNOT_EXECUTE_ON_DM = "CANNOT_EXECUTE_ON_DM";

	/** A message of the system cannot be edited or pinned. */
	public static final String CANNOT_MODIFY_SYSTEM_WEBHOOK = "CANNOT_MODIFY_SYSTEM_WEBHOOK";

	/** A file is larger than the instance allows. */
	public static final String FILE_SIZE_TOO_LARGE = "FILE_SIZE_TOO_LARGE";

	/** The files of a message are too large together. */
	public static final String MESSAGE_TOTAL_ATTACHMENT_SIZE_TOO_LARGE = "MESSAGE_TOTAL_ATTACHMENT_SIZE_TOO_LARGE";

	/** An image or a video could not be read. */
	public static final String MEDIA_METADATA_ERROR = "MEDIA_METADATA_ERROR";

	/** A file was found to be explicit. */
	public static final String EXPLICIT_CONTENT_CANNOT_BE_SENT = "EXPLICIT_CONTENT_CANNOT_BE_SENT";

	/** The call is not for this type of channel. */
	public static final String INVALID_CHANNEL_TYPE = "INVALID_CHANNEL_TYPE";

	/** The member is in no voice channel. */
	public static final String USER_NOT_IN_VOICE = "USER_NOT_IN_VOICE";

	/** The instance has no direct messages. */
	public static final String DIRECT_MESSAGES_DISABLED = "DIRECT_MESSAGES_DISABLED";

	/** A bot cannot own a guild. */
	public static final String CANNOT_TRANSFER_OWNERSHIP_TO_BOT = "CANNOT_TRANSFER_OWNERSHIP_TO_BOT";

	/** A bot cannot create a guild. */
	public static final String BOTS_CANNOT_CREATE_GUILDS = "BOTS_CANNOT_CREATE_GUILDS";

	/** The guild asks for two factors, which the owner of the bot has not set up. */
	public static final String TWO_FACTOR_REQUIRED = "TWO_FACTOR_REQUIRED";

	/** The instance asks for a captcha. */
	public static final String CAPTCHA_REQUIRED = "CAPTCHA_REQUIRED";

	/** The captcha was not accepted. */
	public static final String INVALID_CAPTCHA = "INVALID_CAPTCHA";

	/**
	 * The channel's slowmode; {@link FluxerApiException#retryAfter()} says for how long.
	 */
	public static final String SLOWMODE_RATE_LIMITED = "SLOWMODE_RATE_LIMITED";

	/** A temporary invite needs a session at the gateway. */
	public static final String TEMPORARY_INVITE_REQUIRES_PRESENCE = "TEMPORARY_INVITE_REQUIRES_PRESENCE";

	/** The request makes no sense to the server. */
	public static final String BAD_REQUEST = "BAD_REQUEST";

	/** A value is not accepted. */
	public static final String VALIDATION_ERROR = "VALIDATION_ERROR";

	/** No more is said; with the status 423 the resource is busy. */
	public static final String GENERAL_ERROR = "GENERAL_ERROR";

	// 400: what is full

	/** The message has the most different reactions. */
	public static final String MAX_REACTIONS = "MAX_REACTIONS";

	/** The guild has the most emojis. */
	public static final String MAX_EMOJIS = "MAX_EMOJIS";

	/** The guild has the most animated emojis. */
	public static final String MAX_ANIMATED_EMOJIS = "MAX_ANIMATED_EMOJIS";

	/** The guild has the most stickers. */
	public static final String MAX_STICKERS = "MAX_STICKERS";

	/** The guild has the most roles. */
	public static final String MAX_GUILD_ROLES = "MAX_GUILD_ROLES";

	/** The guild has the most channels. */
	public static final String MAX_GUILD_CHANNELS = "MAX_GUILD_CHANNELS";

	/** The guild has the most members. */
	public static final String MAX_GUILD_MEMBERS = "MAX_GUILD_MEMBERS";

	/** The account is in the most guilds. */
	public static final String MAX_GUILDS = "MAX_GUILDS";

	/** The category has the most channels. */
	public static final String MAX_CATEGORY_CHANNELS = "MAX_CATEGORY_CHANNELS";

	/** The guild has the most invites. */
	public static final String MAX_INVITES = "MAX_INVITES";

	/** The channel has the most pins. */
	public static final String MAX_PINS_PER_CHANNEL = "MAX_PINS_PER_CHANNEL";

	/** The group has the most members. */
	public static final String MAX_GROUP_DM_RECIPIENTS = "MAX_GROUP_DM_RECIPIENTS";

	/** The account is in the most groups. */
	public static final String MAX_GROUP_DMS = "MAX_GROUP_DMS";

	/** There are the most webhooks. */
	public static final String MAX_WEBHOOKS = "MAX_WEBHOOKS";

	/** The channel has the most webhooks. */
	public static final String MAX_WEBHOOKS_PER_CHANNEL = "MAX_WEBHOOKS_PER_CHANNEL";

	/** The guild has the most webhooks. */
	public static final String MAX_WEBHOOKS_PER_GUILD = "MAX_WEBHOOKS_PER_GUILD";

	// 400: codes of single fields

	/** The text of a message is too long. */
	public static final String CONTENT_EXCEEDS_MAX_LENGTH = "CONTENT_EXCEEDS_MAX_LENGTH";

	/** A message has more than 10 embeds. */
	public static final String TOO_MANY_EMBEDS = "TOO_MANY_EMBEDS";

	/** The embeds of a message have more than 6,000 characters together. */
	public static final String EMBEDS_EXCEED_MAX_CHARACTERS = "EMBEDS_EXCEED_MAX_CHARACTERS";

	/** A text is too short or too long. */
	public static final String STRING_LENGTH_INVALID = "STRING_LENGTH_INVALID";

	/** A number is out of its range. */
	public static final String VALUE_MUST_BE_INTEGER_IN_RANGE = "VALUE_MUST_BE_INTEGER_IN_RANGE";

	/** An id is no number. */
	public static final String INVALID_SNOWFLAKE_FORMAT = "INVALID_SNOWFLAKE_FORMAT";

	/** The body is no JSON. */
	public static final String INVALID_FORMAT = "INVALID_FORMAT";

	/** Allowed mentions name kinds and ids. */
	public static final String PARSE_AND_USERS_OR_ROLES_CANNOT_BE_USED_TOGETHER = "PARSE_AND_USERS_OR_ROLES_CANNOT_BE_USED_TOGETHER";

	/** An attachment has no file of its id. */
	public static final String NO_FILE_FOR_ATTACHMENT_METADATA = "NO_FILE_FOR_ATTACHMENT_METADATA";

	/** Two attachments have one id. */
	public static final String DUPLICATE_ATTACHMENT_IDS_NOT_ALLOWED = "DUPLICATE_ATTACHMENT_IDS_NOT_ALLOWED";

	/** A part of an upload has a name that none may have. */
	public static final String INVALID_FILE_FIELD_NAME = "INVALID_FILE_FIELD_NAME";

	/** The number of a file is too high. */
	public static final String FILE_INDEX_EXCEEDS_MAXIMUM = "FILE_INDEX_EXCEEDS_MAXIMUM";

	/** Two files have one number. */
	public static final String DUPLICATE_FILE_INDEX = "DUPLICATE_FILE_INDEX";

	// 401: who calls

	/** The call needs a token, or the token is not accepted. */
	public static final String UNAUTHORIZED = "UNAUTHORIZED";

	/** The token is not accepted, as {@code /applications/@me} says it. */
	public static final String INVALID_TOKEN = "INVALID_TOKEN";

	/** There is no token, as {@code /gateway/bot} says it. */
	public static final String MISSING_AUTHORIZATION = "MISSING_AUTHORIZATION";

	/** This can be no token, as {@code /gateway/bot} says it. */
	public static final String INVALID_AUTH_TOKEN = "INVALID_AUTH_TOKEN";

	// 403: what is forbidden

	/** The bot lacks a permission. */
	public static final String MISSING_PERMISSIONS = "MISSING_PERMISSIONS";

	/** The bot is not in the guild, or the guild is unavailable. */
	public static final String MISSING_ACCESS = "MISSING_ACCESS";

	/** The call is not for bots. */
	public static final String ACCESS_DENIED = "ACCESS_DENIED";

	/** The call is not allowed. */
	public static final String FORBIDDEN = "FORBIDDEN";

	/** Only the author may edit the message. */
	public static final String CANNOT_EDIT_OTHER_USER_MESSAGE = "CANNOT_EDIT_OTHER_USER_MESSAGE";

	/** The bot is timed out. */
	public static final String COMMUNICATION_DISABLED = "COMMUNICATION_DISABLED";

	/** A banned phrase or address. */
	public static final String CONTENT_BLOCKED = "CONTENT_BLOCKED";

	/** The guild or the instance has this switched off. */
	public static final String FEATURE_TEMPORARILY_DISABLED = "FEATURE_TEMPORARILY_DISABLED";

	/** The channel is restricted by age. */
	public static final String NSFW_CONTENT_AGE_RESTRICTED = "NSFW_CONTENT_AGE_RESTRICTED";

	/** The emoji or sticker is restricted by age. */
	public static final String NSFW_EMOJI_STICKER_BLOCKED = "NSFW_EMOJI_STICKER_BLOCKED";

	/** The guild takes no invites. */
	public static final String INVITES_DISABLED = "INVITES_DISABLED";

	/** The user is banned from the guild. */
	public static final String USER_BANNED_FROM_GUILD = "USER_BANNED_FROM_GUILD";

	/** The account is locked until its owner acts. */
	public static final String ACCOUNT_SUSPICIOUS_ACTIVITY = "ACCOUNT_SUSPICIOUS_ACTIVITY";

	/** The address is that of the web application, not of the API. */
	public static final String INVALID_API_ORIGIN = "INVALID_API_ORIGIN";

	/** The network address is banned. */
	public static final String GLOBAL_IP_BANNED = "GLOBAL_IP_BANNED";

	/** The network address is banned for a day, after too many refused calls. */
	public static final String GLOBAL_IP_TEMPORARILY_BANNED = "GLOBAL_IP_TEMPORARILY_BANNED";

	/** The network address is banned. */
	public static final String IP_BANNED = "IP_BANNED";

	/** Calls through Tor are not accepted. */
	public static final String TOR_BLOCKED = "TOR_BLOCKED";

	/** The access token lacks a scope. */
	public static final String MISSING_OAUTH_SCOPE = "MISSING_OAUTH_SCOPE";

	// 404: what is not there

	/** There is no such route. */
	public static final String NOT_FOUND = "NOT_FOUND";

	/** There is no such channel, or the bot cannot see it. */
	public static final String UNKNOWN_CHANNEL = "UNKNOWN_CHANNEL";

	/** There is no such message; also a nonce that was used in another channel. */
	public static final String UNKNOWN_MESSAGE = "UNKNOWN_MESSAGE";

	/** There is no such guild, or the bot is not in it. */
	public static final String UNKNOWN_GUILD = "UNKNOWN_GUILD";

	/** The user is not in the guild. */
	public static final String UNKNOWN_MEMBER = "UNKNOWN_MEMBER";

	/** There is no such user. */
	public static final String UNKNOWN_USER = "UNKNOWN_USER";

	/** There is no such role. */
	public static final String UNKNOWN_ROLE = "UNKNOWN_ROLE";

	/** There is no such emoji. */
	public static final String UNKNOWN_EMOJI = "UNKNOWN_EMOJI";

	/** There is no such sticker. */
	public static final String UNKNOWN_STICKER = "UNKNOWN_STICKER";

	/** There is no such invite, or not any more. */
	public static final String UNKNOWN_INVITE = "UNKNOWN_INVITE";

	/** There is no such webhook, or its token is another. */
	public static final String UNKNOWN_WEBHOOK = "UNKNOWN_WEBHOOK";

	/** There is no such application. */
	public static final String UNKNOWN_APPLICATION = "UNKNOWN_APPLICATION";

	/** There is no such application. */
	public static final String APPLICATION_NOT_FOUND = "APPLICATION_NOT_FOUND";

	// 409, 410, 429: what passes or is past

	/** Something else was faster. */
	public static final String CONFLICT = "CONFLICT";

	/** It is there no more. */
	public static final String GONE = "GONE";

	/** A rate limit; thrown as {@link RateLimitException}. */
	public static final String RATE_LIMITED = "RATE_LIMITED";

	/** Another request holds the resource; sent again by itself. */
	public static final String RESOURCE_LOCKED = "RESOURCE_LOCKED";

	// 500 and more: the server

	/** 500: the server failed. */
	public static final String INTERNAL_SERVER_ERROR = "INTERNAL_SERVER_ERROR";

	/** 500: the server did it but could not write its answer; never sent again. */
	public static final String RESPONSE_VALIDATION_ERROR = "RESPONSE_VALIDATION_ERROR";

	/** 501: the server cannot do this; never sent again. */
	public static final String NOT_IMPLEMENTED = "NOT_IMPLEMENTED";

	/** 502: a part of the server failed. */
	public static final String BAD_GATEWAY = "BAD_GATEWAY";

	/** 503: storage is down, or too many requests are under way. */
	public static final String SERVICE_UNAVAILABLE = "SERVICE_UNAVAILABLE";

	/** 504: a part of the server did not answer in time. */
	public static final String GATEWAY_TIMEOUT = "GATEWAY_TIMEOUT";

	private ErrorCodes() {
	}

}
