package org.guildhall.contest.testing;

/** Rule documents for tests. */
public final class Rules {

    private Rules() {}

    /** One stage, theory 30 by measurement and practice 70 by judgement and time, marked by so many judges. */
    public static String of(int judges) {
        return "{\"stages\":[" + stage("final", judges, "") + "]}";
    }

    /** Two stages; the better half advances. */
    public static String twoStages(int judges) {
        return "{\"stages\":[" + stage("heat", judges, ",\"advance\":{\"percent\":\"50\"}") + ","
                + stage("final", judges, "") + "]}";
    }

    private static String stage(String code, int judges, String more) {
        return """
                {"code":"%s","title":"决赛","scale":"100","decimals":2,"judges":%d,"components":[
                  {"code":"theory","kind":"THEORY","title":"理论","weight":"30","criteria":[
                    {"code":"t1","kind":"MEASUREMENT","title":"试卷","minimum":"10","maximum":"100","aggregation":"MEAN",
                     "tolerance":"5"}]},
                  {"code":"practice","kind":"PRACTICE","title":"实操","weight":"70","criteria":[
                    {"code":"p1","kind":"JUDGEMENT","title":"接线","maximum":"20","aggregation":"MEDIAN"},
                    {"code":"p2","kind":"TIME","title":"用时","maximum":"10","fullUntil":"1800","zeroFrom":"3600",
                     "aggregation":"MEAN","tolerance":"60"}]}],
                 "penalties":[{"code":"safety","title":"违反安全规程","points":"5"}],"penaltyCap":"10",
                 "ties":[{"rule":"HIGHER_COMPONENT","component":"practice"},{"rule":"SHARED_RANK"}]%s}""".formatted(code, judges, more);
    }
}
