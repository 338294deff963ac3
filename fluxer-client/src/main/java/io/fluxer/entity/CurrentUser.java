package io.fluxer.entity;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.fluxer.Snowflake;
import io.fluxer.rest.Rest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.lang.CheckReturnValue;

/**
 * The bot's own account, with what only the account itself sees. Most of it means
 * something for people only (Fluxer's API, users).
 *
 * @param user what everybody sees
 * @param staff whether the account belongs to the staff of the instance
 * @param acls what the account may administer
 * @param traits what the limits of the instance depend on
 * @param email the e-mail address
 * @param emailBounced whether mail to it came back
 * @param phone the phone number
 * @param hasVerifiedPhone whether the phone number is verified
 * @param bio what the account says of itself
 * @param pronouns the pronouns
 * @param accentColor the accent colour, as {@code 0xRRGGBB}
 * @param timezone the time zone
 * @param timezonePrivacyFlags who may see the time zone, as bits
 * @param banner the hash of the banner
 * @param bannerColor the colour shown for the banner, as {@code 0xRRGGBB}
 * @param mfaEnabled whether there is a second factor
 * @param authenticatorTypes the second factors
 * @param verified whether the e-mail address is verified
 * @param premium the subscription
 * @param forceInboundPhoneVerification whether the phone number must be verified by a
 * call
 * @param passwordLastChangedAt when the password was changed last
 * @param lastVoiceActivitySharingChangeAt when the sharing of voice activity was changed
 * last
 * @param requiredActions what the account has to do before it may go on
 * @param nsfwAllowed whether content for adults is shown
 * @param hasDismissedPremiumOnboarding whether the introduction to subscriptions was
 * closed
 * @param hasEverPurchased whether anything was ever bought
 * @param hasUnreadGiftInventory whether there are gifts not seen yet
 * @param unreadGiftInventoryCount how many
 * @param pendingBulkMessageDeletion a deletion of many messages that is still to come
 * @param ageVerifiedAdult whether the age was verified
 * @param termsAgreedAt when the terms were agreed to
 * @param privacyAgreedAt when the privacy policy was agreed to
 * @since 0.1.0
 */
@CheckReturnValue
public record CurrentUser(@JsonUnwrapped User user, @JsonProperty("is_staff") boolean staff, List<String> acls,
		List<String> traits, @Nullable String email, boolean emailBounced, @Nullable String phone,
		boolean hasVerifiedPhone, @Nullable String bio, @Nullable String pronouns, @Nullable Integer accentColor,
		@Nullable String timezone, @Nullable Integer timezonePrivacyFlags, @Nullable String banner,
		@Nullable Integer bannerColor, boolean mfaEnabled, List<AuthenticatorType> authenticatorTypes, boolean verified,
		@JsonUnwrapped(prefix = "premium_") CurrentUserPremium premium, boolean forceInboundPhoneVerification,
		@Nullable Instant passwordLastChangedAt, @Nullable Instant lastVoiceActivitySharingChangeAt,
		List<String> requiredActions, boolean nsfwAllowed, boolean hasDismissedPremiumOnboarding,
		boolean hasEverPurchased, boolean hasUnreadGiftInventory, int unreadGiftInventoryCount,
		@Nullable PendingBulkMessageDeletion pendingBulkMessageDeletion, boolean ageVerifiedAdult,
		@Nullable Instant termsAgreedAt, @Nullable Instant privacyAgreedAt) {

	/**
	 * Fills in what the wire left out.
	 */
	public CurrentUser(@JsonUnwrapped @Nullable User user, @JsonProperty("is_staff") boolean staff,
			@Nullable List<String> acls, @Nullable List<String> traits, @Nullable String email, boolean emailBounced,
			@Nullable String phone, boolean hasVerifiedPhone, @Nullable String bio, @Nullable String pronouns,
			@Nullable Integer accentColor, @Nullable String timezone, @Nullable Integer timezonePrivacyFlags,
			@Nullable String banner, @Nullable Integer bannerColor, boolean mfaEnabled,
			@Nullable List<AuthenticatorType> authenticatorTypes, boolean verified,
			@JsonUnwrapped(prefix = "premium_") @Nullable CurrentUserPremium premium,
			boolean forceInboundPhoneVerification, @Nullable Instant passwordLastChangedAt,
			@Nullable Instant lastVoiceActivitySharingChangeAt, @Nullable List<String> requiredActions,
			boolean nsfwAllowed, boolean hasDismissedPremiumOnboarding, boolean hasEverPurchased,
			boolean hasUnreadGiftInventory, int unreadGiftInventoryCount,
			@Nullable PendingBulkMessageDeletion pendingBulkMessageDeletion, boolean ageVerifiedAdult,
			@Nullable Instant termsAgreedAt, @Nullable Instant privacyAgreedAt) {
		this.user = Entities.require(user, "current user", "user");
		this.staff = staff;
		this.acls = Entities.list(acls);
		this.traits = Entities.list(traits);
		this.email = email;
		this.emailBounced = emailBounced;
		this.phone = phone;
		this.hasVerifiedPhone = hasVerifiedPhone;
		this.bio = bio;
		this.pronouns = pronouns;
		this.accentColor = accentColor;
		this.timezone = timezone;
		this.timezonePrivacyFlags = timezonePrivacyFlags;
		this.banner = banner;
		this.bannerColor = bannerColor;
		this.mfaEnabled = mfaEnabled;
		this.authenticatorTypes = Entities.list(authenticatorTypes);
		this.verified = verified;
		this.premium = (premium != null) ? premium : CurrentUserPremium.NONE;
		this.forceInboundPhoneVerification = forceInboundPhoneVerification;
		this.passwordLastChangedAt = passwordLastChangedAt;
		this.lastVoiceActivitySharingChangeAt = lastVoiceActivitySharingChangeAt;
		this.requiredActions = Entities.list(requiredActions);
		this.nsfwAllowed = nsfwAllowed;
		this.hasDismissedPremiumOnboarding = hasDismissedPremiumOnboarding;
		this.hasEverPurchased = hasEverPurchased;
		this.hasUnreadGiftInventory = hasUnreadGiftInventory;
		this.unreadGiftInventoryCount = unreadGiftInventoryCount;
		this.pendingBulkMessageDeletion = pendingBulkMessageDeletion;
		this.ageVerifiedAdult = ageVerifiedAdult;
		this.termsAgreedAt = termsAgreedAt;
		this.privacyAgreedAt = privacyAgreedAt;
	}

	/**
	 * Reads the guilds of the bot by ascending id, however many there are. Pages are
	 * asked for as they are needed.
	 * @param rest the HTTP client
	 * @return the guilds, without roles and channels
	 */
	public Flux<Guild> fetchGuilds(Rest rest) {
		return Guilds.list(rest, GuildQuery.all());
	}

	/**
	 * Takes the bot out of a guild.
	 * @param rest the HTTP client
	 * @param guildId the guild
	 * @return completes once it is out
	 */
	public Mono<Void> leaveGuild(Rest rest, Snowflake guildId) {
		return Guilds.leave(rest, guildId, false);
	}

}
