package io.fluxer.entity;

import java.nio.charset.StandardCharsets;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * Tells where the images of an instance are. Those that have a hash and those of emojis
 * and stickers come from the media proxy in any size and format; the avatars of users
 * without one of their own are fixed files (Fluxer's media proxy, image assets).
 * <p>
 * A self-hosted instance names both addresses in its discovery document as
 * {@code endpoints.media} and {@code endpoints.static_cdn}.
 *
 * @param mediaUrl the address of the media proxy, without a slash at its end
 * @param staticUrl the address of the fixed files, without a slash at its end
 * @since 0.1.0
 */
public record CdnUrls(String mediaUrl, String staticUrl) {

	private static final int DEFAULT_AVATARS = 6;

	private static final String ANIMATED_HASH = "a_";

	/**
	 * Takes slashes off the ends.
	 */
	public CdnUrls {
		mediaUrl = withoutSlash(mediaUrl);
		staticUrl = withoutSlash(staticUrl);
	}

	/**
	 * Returns the addresses of the hosted instance.
	 * @return the addresses
	 */
	public static CdnUrls defaults() {
		return new CdnUrls("https://fluxerusercontent.com", "https://fluxerstatic.com");
	}

	/**
	 * Returns the avatar of a user, or of a webhook as the author of a message.
	 * @param user the user
	 * @return the image, or {@code null} if the user has none
	 */
	public @Nullable ImageUrl userAvatar(User user) {
		return hashed("/avatars/" + user.id(), user.avatar());
	}

	/**
	 * Returns the avatar of a webhook.
	 * @param webhook the webhook
	 * @return the image, or {@code null} if the webhook has none
	 */
	public @Nullable ImageUrl webhookAvatar(Webhook webhook) {
		return hashed("/avatars/" + webhook.id(), webhook.avatar());
	}

	/**
	 * Returns the avatar that stands for a user who has none.
	 * @param userId the user
	 * @return the address of a PNG in one size
	 */
	public String defaultAvatar(Snowflake userId) {
		return this.staticUrl + "/avatars/" + userId.value() % DEFAULT_AVATARS + ".png";
	}

	/**
	 * Returns the avatar that is shown for a user: the own one, else the default one.
	 * @param user the user
	 * @return the address
	 */
	public String displayAvatar(User user) {
		ImageUrl avatar = userAvatar(user);
		return (avatar != null) ? avatar.toString() : defaultAvatar(user.id());
	}

	/**
	 * Returns the avatar that a member has in the guild alone.
	 * @param member the member with user and guild
	 * @return the image, or {@code null} if the member has none
	 * @throws IllegalArgumentException if user or guild are not known
	 */
	public @Nullable ImageUrl memberAvatar(GuildMember member) {
		return hashed(ownerPath(member) + "/avatars", member.avatar());
	}

	/**
	 * Returns the avatar that is shown for a member: the one of the guild, else the one
	 * of the user, else the default one.
	 * @param member the member with user and guild
	 * @return the address
	 * @throws IllegalArgumentException if user or guild are not known
	 */
	public String displayAvatar(GuildMember member) {
		ImageUrl avatar = memberAvatar(member);
		return (avatar != null) ? avatar.toString() : displayAvatar(user(member));
	}

	/**
	 * Returns the banner of a user.
	 * @param profile the profile, which alone names the banner
	 * @return the image, or {@code null} if the user has none
	 */
	public @Nullable ImageUrl userBanner(Profile profile) {
		UserProfile shown = profile.userProfile();
		return (shown != null) ? hashed("/banners/" + profile.user().id(), shown.banner()) : null;
	}

	/**
	 * Returns the banner that a member has in the guild alone.
	 * @param member the member with user and guild
	 * @return the image, or {@code null} if the member has none
	 * @throws IllegalArgumentException if user or guild are not known
	 */
	public @Nullable ImageUrl memberBanner(GuildMember member) {
		return hashed(ownerPath(member) + "/banners", member.banner());
	}

	/**
	 * Returns the icon of a guild.
	 * @param guild the guild
	 * @return the image, or {@code null} if the guild has none
	 */
	public @Nullable ImageUrl guildIcon(Guild guild) {
		return hashed("/icons/" + guild.id(), guild.icon());
	}

	/**
	 * Returns the banner of a guild.
	 * @param guild the guild
	 * @return the image, or {@code null} if the guild has none
	 */
	public @Nullable ImageUrl guildBanner(Guild guild) {
		return hashed("/banners/" + guild.id(), guild.banner());
	}

	/**
	 * Returns the background of a guild's invites.
	 * @param guild the guild
	 * @return the image, or {@code null} if the guild has none
	 */
	public @Nullable ImageUrl guildSplash(Guild guild) {
		return hashed("/splashes/" + guild.id(), guild.splash());
	}

	/**
	 * Returns the background of a guild's invites where they are embedded.
	 * @param guild the guild
	 * @return the image, or {@code null} if the guild has none
	 */
	public @Nullable ImageUrl guildEmbedSplash(Guild guild) {
		return hashed("/embed-splashes/" + guild.id(), guild.embedSplash());
	}

	/**
	 * Returns the image of a custom emoji.
	 * @param emoji the emoji
	 * @return the image
	 */
	public ImageUrl emoji(Emoji emoji) {
		return emoji(emoji.id(), emoji.animated());
	}

	/**
	 * Returns the image of the emoji of a reaction.
	 * @param emoji the emoji
	 * @return the image, or {@code null} for a Unicode emoji
	 */
	public @Nullable ImageUrl emoji(ReactionEmoji emoji) {
		return (emoji.id() != null) ? emoji(emoji.id(), emoji.animated()) : null;
	}

	/**
	 * Returns the image of a sticker of a guild.
	 * @param sticker the sticker
	 * @return the image
	 */
	public ImageUrl sticker(Sticker sticker) {
		return sticker(sticker.id(), sticker.animated());
	}

	/**
	 * Returns the image of a sticker of a message.
	 * @param sticker the sticker
	 * @return the image
	 */
	public ImageUrl sticker(MessageSticker sticker) {
		return sticker(sticker.id(), sticker.animated());
	}

	private ImageUrl emoji(Snowflake id, boolean animated) {
		return new ImageUrl(this.mediaUrl + "/emojis/" + id, animated, null, null);
	}

	private ImageUrl sticker(Snowflake id, boolean animated) {
		return new ImageUrl(this.mediaUrl + "/stickers/" + id, animated, ImageFormat.WEBP, null);
	}

	private @Nullable ImageUrl hashed(String path, @Nullable String hash) {
		if (hash == null) {
			return null;
		}
		String segment = UriUtils.encodePathSegment(hash, StandardCharsets.UTF_8);
		return new ImageUrl(this.mediaUrl + path + "/" + segment, hash.startsWith(ANIMATED_HASH), null, null);
	}

	private static String ownerPath(GuildMember member) {
		if (member.guildId() == null) {
			throw new IllegalArgumentException("The member does not name its guild");
		}
		return "/guilds/" + member.guildId() + "/users/" + user(member).id();
	}

	private static User user(GuildMember member) {
		User user = member.user();
		if (user == null) {
			throw new IllegalArgumentException("The member does not name its user");
		}
		return user;
	}

	private static String withoutSlash(String url) {
		return url.endsWith("/") ? withoutSlash(url.substring(0, url.length() - 1)) : url;
	}

}
