package io.fluxer.boot.command;

import java.util.Set;
import java.util.stream.Stream;

import io.fluxer.boot.listener.HandlerMethods;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.Parser;
import org.springframework.util.function.SingletonSupplier;

/**
 * Puts together what finds, checks and calls commands, out of what the application brings
 * along. Nothing is asked for before it is needed.
 */
final class CommandMachinery {

	private static final String CONVERSION_SERVICE = "conversionService";

	private final ConfigurableListableBeanFactory beans;

	private final CommandTable table;

	private final CommandSettings settings;

	private final SingletonSupplier<CommandAnswers> answers;

	private final SingletonSupplier<CommandChecks> checks;

	CommandMachinery(ConfigurableListableBeanFactory beans, CommandTable table, CommandSettings settings) {
		this.beans = beans;
		this.table = table;
		this.settings = settings;
		this.answers = SingletonSupplier.of(() -> new CommandAnswers(beans.getBean(CommandReplies.class), settings,
				new RefusalBudget((client) -> settings.of(client).refusalsPerMinute(), System::nanoTime)));
		this.checks = SingletonSupplier.of(() -> new CommandChecks(new BotOwners(settings, System::nanoTime),
				beans.getBeanProvider(CommandCheck.class).orderedStream().toList()));
	}

	CommandFactory factory() {
		return new CommandFactory(this.beans, this.beans.getBean(HandlerMethods.class),
				new WordConverters(conversions(), this::hasConverter), this.answers.obtain(), prefixes());
	}

	CommandDispatcher dispatcher() {
		return new CommandDispatcher(this.settings, this.table,
				new PrefixReader(this.beans.getBean(CommandPrefixes.class), this.settings), checks(),
				new Cooldowns(System::nanoTime), this.answers.obtain());
	}

	CommandChecks checks() {
		return this.checks.obtain();
	}

	/** Those of a bean of the application are known only once there is a message. */
	private Set<String> prefixes() {
		return (this.beans.getBean(CommandPrefixes.class) instanceof PropertyPrefixes) ? this.settings.prefixes()
				: Set.of();
	}

	private boolean hasConverter(Class<?> type) {
		return Stream
			.of(ResolvableType.forClassWithGenerics(Converter.class, String.class, type),
					ResolvableType.forClassWithGenerics(Parser.class, type))
			.anyMatch((converter) -> this.beans.getBeanNamesForType(converter).length > 0);
	}

	private ConversionService conversions() {
		if (this.beans.containsBean(CONVERSION_SERVICE)
				&& this.beans.isTypeMatch(CONVERSION_SERVICE, ConversionService.class)) {
			return this.beans.getBean(CONVERSION_SERVICE, ConversionService.class);
		}
		ApplicationConversionService own = new ApplicationConversionService();
		ApplicationConversionService.addBeans(own, this.beans);
		return own;
	}

}
