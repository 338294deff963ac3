package io.fluxer.boot.command;

import java.util.List;
import java.util.stream.Collectors;

import io.fluxer.boot.command.CommandRefusal.CoolingDown;
import io.fluxer.boot.command.CommandRefusal.Denied;
import io.fluxer.boot.command.CommandRefusal.GuildOnly;
import io.fluxer.boot.command.CommandRefusal.InvalidArgument;
import io.fluxer.boot.command.CommandRefusal.MissingArgument;
import io.fluxer.boot.command.CommandRefusal.MissingBotPermissions;
import io.fluxer.boot.command.CommandRefusal.MissingPermissions;
import io.fluxer.boot.command.CommandRefusal.OpenQuote;
import io.fluxer.boot.command.CommandRefusal.OwnerOnly;
import io.fluxer.boot.command.CommandRefusal.TooManyArguments;
import io.fluxer.entity.Markdown;
import io.fluxer.entity.Message;
import io.fluxer.entity.MessagePayload;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;

/**
 * Plain English, unless the application's messages have other texts: each is looked up in
 * the {@link MessageSource} first, in the locale of
 * {@link org.springframework.context.i18n.LocaleContextHolder}. The documentation lists
 * the codes and what is filled in.
 *
 * @since 0.1.0
 */
public class DefaultCommandReplies implements CommandReplies {

	private static final int MAX_ECHO = 100;

	private static final int MAX_LIST = 25;

	private final CommandTexts texts;

	/**
	 * Creates the replies.
	 * @param messages where texts are looked up first
	 */
	public DefaultCommandReplies(MessageSource messages) {
		this.texts = new CommandTexts(messages);
	}

	@Override
	public @Nullable MessagePayload refused(CommandContext context, CommandRefusal refusal) {
		String text = text(context, refusal);
		return (text != null) ? MessagePayload.text(text) : null;
	}

	@Override
	public @Nullable MessagePayload failed(Message message) {
		return MessagePayload.text(this.texts.get("failed", "Sorry, that went wrong."));
	}

	@Override
	public @Nullable MessagePayload forbidden(Message message) {
		return MessagePayload.text(this.texts.get("forbidden", "Fluxer does not let me do that here."));
	}

	@Override
	public @Nullable MessagePayload unknown(Message message, String prefix, List<CommandDescription> commands) {
		if (commands.isEmpty()) {
			return MessagePayload.text(this.texts.unknownCommand());
		}
		String usages = commands.stream()
			.limit(MAX_LIST)
			.map((command) -> Markdown.code(prefix + command.usage()))
			.collect(Collectors.joining("\n"));
		return MessagePayload.text(this.texts.get("group", "There are:\n{0}", usages));
	}

	private @Nullable String text(CommandContext context, CommandRefusal refusal) {
		String usage = Markdown.code(context.usage());
		if (refusal instanceof MissingArgument missing) {
			return this.texts.get("missing-argument", "{0} is missing. Usage: {1}", name(missing.parameter()), usage);
		}
		if (refusal instanceof InvalidArgument invalid) {
			return invalid(invalid, usage);
		}
		if (refusal instanceof TooManyArguments surplus) {
			return this.texts.get("too-many-arguments", "I do not know what to do with {0}. Usage: {1}",
					echo(surplus.text()), usage);
		}
		if (refusal instanceof OpenQuote) {
			return this.texts.get("open-quote", "A quotation mark is not closed. Usage: {0}", usage);
		}
		if (refusal instanceof GuildOnly) {
			return this.texts.get("guild-only", "That works only in a community, not in private messages.");
		}
		if (refusal instanceof OwnerOnly) {
			return this.texts.get("owner-only", "That is only for those who run me.");
		}
		if (refusal instanceof MissingPermissions missing) {
			return this.texts.get("missing-permissions", "For that you need the permission {0}.",
					CommandTexts.names(missing.permissions()));
		}
		if (refusal instanceof MissingBotPermissions missing) {
			return this.texts.get("missing-bot-permissions", "For that I need the permission {0}.",
					CommandTexts.names(missing.permissions()));
		}
		if (refusal instanceof CoolingDown cooling) {
			return this.texts.get("cooling-down", "Please wait {0}.", CommandTexts.duration(cooling.remaining()));
		}
		return (refusal instanceof Denied denied) ? denied.reason() : null;
	}

	private String invalid(InvalidArgument invalid, String usage) {
		CommandParameter parameter = invalid.parameter();
		String wanted = this.texts.kind(parameter);
		return switch (invalid.problem()) {
			case MALFORMED -> this.texts.get("invalid-argument", "{0} is not {1} ({2}). Usage: {3}",
					echo(invalid.text()), wanted, name(parameter), usage);
			case UNKNOWN ->
				this.texts.get("unknown-argument", "I cannot find {0}. Give {1}.", echo(invalid.text()), wanted);
			case AMBIGUOUS ->
				this.texts.get("ambiguous-argument", "{0} could be several. Give {1}.", echo(invalid.text()), wanted);
		};
	}

	private static String name(CommandParameter parameter) {
		return Markdown.code(parameter.name());
	}

	private static String echo(String text) {
		int length = text.codePointCount(0, text.length());
		return Markdown
			.code((length > MAX_ECHO) ? text.substring(0, text.offsetByCodePoints(0, MAX_ECHO)) + "…" : text);
	}

}
