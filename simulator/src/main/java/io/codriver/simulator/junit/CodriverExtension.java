package io.codriver.simulator.junit;

import io.codriver.agent.boot.SettingsReader;
import io.codriver.agent.domain.platform.Profile;
import io.codriver.simulator.cloud.Cloud;
import io.codriver.simulator.world.LiveCar;
import io.codriver.simulator.world.People;
import io.codriver.simulator.world.SimulatedClock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Does what {@link CodriverTest} says: one broker and cloud for all tests of a run, one car for each test. */
public final class CodriverExtension implements ParameterResolver {

    private static final Namespace HERE = Namespace.create(CodriverExtension.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<Class<?>> GIVEN = List.of(People.class, LiveCar.class, Cloud.class, SimulatedClock.class);

    /** For JUnit. */
    public CodriverExtension() {}

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return GIVEN.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Around around = test.getRoot()
                .getStore(HERE)
                .computeIfAbsent(Around.class, key -> Around.start(test::getConfigurationParameter), Around.class);
        Cloud cloud = around.surroundings().cloud();
        if (parameter.getParameter().getType() == Cloud.class) {
            return cloud;
        }
        LiveCar car = test.getStore(HERE)
                .computeIfAbsent(
                        LiveCar.class,
                        key -> around.surroundings().newCar(profile(test), Locale.ENGLISH),
                        LiveCar.class);
        if (parameter.getParameter().getType() == LiveCar.class) {
            return car;
        }
        return parameter.getParameter().getType() == SimulatedClock.class
                ? car.clock()
                : new People(cloud, car.car(), car.headUnit(), PATIENCE);
    }

    private static Profile profile(ExtensionContext test) {
        String wanted = AnnotationSupport.findAnnotation(test.getElement(), CodriverTest.class)
                .or(() -> AnnotationSupport.findAnnotation(test.getTestClass(), CodriverTest.class))
                .map(CodriverTest::platform)
                .orElse("mini-os9");
        List<Profile> all = SettingsReader.ownProfiles();
        return all.stream()
                .filter(one -> one.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new ParameterResolutionException("there is no platform '" + wanted
                        + "'; choose one of " + all.stream().map(Profile::id).collect(Collectors.joining(", "))));
    }
}
